import { writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import type { Benchmark, BenchRow } from '../benchmark.ts';
import { median } from '../measuring/median.ts';
import { Stopwatch } from '../measuring/stopwatch.ts';
import { startPeer } from '../peers/start-peer.ts';
import { benchSize } from './bench-size.ts';
import { Fleet } from './fleet.ts';
import { noTeamster, type TeamsterUnderTest } from './teamster-under-test.ts';

const query = `query Nodes($first: Int) { nodes(first: $first) { edges { node {
  id name phase stage address mac product lastSeen } } } }`;
const WARM_UP = 8;

interface Size {
  readonly name: string;
  readonly first: number;
  readonly rounds: number;
  readonly goalMs: number;
}

const sizes: readonly Size[] = [
  {
    name: `list of ${benchSize.nodes} nodes, 8 fields, p50`,
    first: benchSize.nodes,
    rounds: 25,
    goalMs: 25,
  },
  { name: 'page of 100 nodes, 8 fields, p50', first: 100, rounds: 200, goalMs: 5 },
];

/** The list that Waterfront and integrations ask for, over HTTP to the last byte. */
export const nodeList: Benchmark = {
  name: 'node-list',
  description: `GraphQL lists of ${benchSize.nodes} nodes`,
  unavailable: noTeamster,
  async run(): Promise<readonly BenchRow[]> {
    const { teamster } = await Fleet.full();
    const file = join(teamster.folder, 'node-list.json');
    writeFileSync(file, JSON.stringify({ data: await teamster.ask(query, { first: 10_000 }) }));
    const log = join(teamster.folder, 'peer.log');
    const peer = await startPeer('bare-node-list', { PEER_FILE: file }, log);
    const rows: BenchRow[] = [];
    for (const size of sizes)
      rows.push(
        await timed(size, [
          { pid: teamster.pid, ask: (agent) => askTeamster(teamster, size.first, agent) },
          { pid: peer.process.pid, ask: (agent) => askPeer(peer.port, size.first, agent) },
        ]),
      );
    await peer.process.end('SIGKILL');
    return rows;
  },
};

interface Side {
  readonly pid: number;
  readonly ask: (agent: Agent) => Promise<number>;
}

async function timed(size: Size, [ours, theirs]: readonly [Side, Side]): Promise<BenchRow> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const sides = [ours, theirs].map((side) => ({
    ...side,
    watch: new Stopwatch(side.pid),
    milliseconds: [] as number[],
  }));
  for (let round = 0; round < size.rounds + WARM_UP; round += 1)
    for (const { ask, watch, milliseconds } of sides) {
      const start = performance.now();
      if (round < WARM_UP) await ask(agent);
      else await watch.time(() => ask(agent).then(() => 1));
      if (round >= WARM_UP) milliseconds.push(performance.now() - start);
    }
  agent.destroy();
  const [value = NaN, peerValue = NaN] = sides.map(({ milliseconds }) => median(milliseconds));
  return {
    name: size.name,
    value,
    unit: 'ms',
    peer: 'JSON.stringify behind bare node:http',
    peerValue,
    cpuMicrosPerOperation: sides[0]?.watch.cpuMicrosPerOperation ?? null,
    goal: `<= ${size.goalMs} ms`,
    met: value <= size.goalMs,
  };
}

function askTeamster(teamster: TeamsterUnderTest, first: number, agent: Agent): Promise<number> {
  const headers = {
    'content-type': 'application/json',
    authorization: teamster.authorization,
  };
  return exchange(`${teamster.url}/graphql`, {
    agent,
    headers,
    body: JSON.stringify({ query, variables: { first } }),
  });
}

function askPeer(port: number, first: number, agent: Agent): Promise<number> {
  return exchange(`http://127.0.0.1:${port}/?first=${first}`, { agent, headers: {}, body: '{}' });
}

/** Reads the answer to its end without making anything of it; resolves to its length. */
function exchange(
  url: string,
  ask: {
    readonly agent: Agent;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  },
): Promise<number> {
  const { agent, headers, body } = ask;
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      let length = 0;
      response.on('data', (chunk: Buffer) => (length += chunk.length));
      response.once('end', () => {
        if (response.statusCode === 200) resolve(length);
        else reject(new Error(`Expected 200, got ${response.statusCode ?? 0}`));
      });
    });
    sent.once('error', reject).end(body);
  });
}
