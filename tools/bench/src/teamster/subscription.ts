import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Benchmark, BenchRow } from '../benchmark.ts';
import { median } from '../measuring/median.ts';
import { Stopwatch } from '../measuring/stopwatch.ts';
import { startPeer } from '../peers/start-peer.ts';
import { Fleet } from './fleet.ts';
import { noTeamster } from './teamster-under-test.ts';
import { WatchingClients } from './watching-clients.ts';

const CLIENTS = 1000;
const ROUNDS = 11;
const WARM_UP = 2;
const GOAL_MS = 50;
const SUBSCRIBED_MS = 3000;
const BETWEEN_MS = 1000; // what follows from a new name, like a new dhcpd.conf, is not what is measured

const query =
  'subscription { nodeChanged { id name phase stage address lastSeen memory simulated } }';
const rename = `mutation ($id: ID!, $name: String!) { renameNode(id: $id, name: $name) {
  __typename ... on IssueList { issues { message } } } }`;

/** How soon the last of many browsers knows. */
export const subscription: Benchmark = {
  name: 'subscription',
  description: `a node changes, ${CLIENTS} graphql-ws clients are told`,
  unavailable: noTeamster,
  async run(): Promise<readonly BenchRow[]> {
    const { teamster, enrolled } = await Fleet.full();
    const id = enrolled[0]?.nodeId ?? '';
    const says = [
      { type: 'connection_init', payload: { authorization: teamster.authorization } },
      { id: '1', type: 'subscribe', payload: { query } },
    ];
    const peer = await startPeer('bare-broadcast', {}, join(teamster.folder, 'peer.log'));
    const theirs = await WatchingClients.connect(`ws://127.0.0.1:${peer.port}`, CLIENTS, {
      protocol: undefined,
      says: [],
    });
    const ours = await WatchingClients.connect(`${wsUrl(teamster.url)}/graphql`, CLIENTS, {
      protocol: 'graphql-transport-ws',
      says: says.map((message) => JSON.stringify(message)),
    });
    await wait(SUBSCRIBED_MS);
    const watch = new Stopwatch(teamster.pid);
    const times = await takeTurns({
      ours: (name) => ours.timed(name, () => teamster.ask(rename, { id, name })),
      theirs: (name) => theirs.timed(name, () => broadcast(peer.port, name)),
      watch,
    });
    ours.close();
    theirs.close();
    await peer.process.end('SIGKILL');
    return [rowOf(times, watch)];
  },
};

interface Times {
  readonly ours: number[];
  readonly theirs: number[];
}

async function takeTurns(sides: {
  readonly ours: (name: string) => Promise<number>;
  readonly theirs: (name: string) => Promise<number>;
  readonly watch: Stopwatch;
}): Promise<Times> {
  const times: Times = { ours: [], theirs: [] };
  for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
    const isWarm = round >= WARM_UP;
    const name = `bench-round-${round}`;
    const told = async (): Promise<number> => {
      const milliseconds = await sides.ours(name);
      if (isWarm) times.ours.push(milliseconds);
      return CLIENTS;
    };
    await (isWarm ? sides.watch.time(told) : told());
    await wait(BETWEEN_MS);
    const theirs = await sides.theirs(name);
    if (isWarm) times.theirs.push(theirs);
  }
  return times;
}

function rowOf({ ours, theirs }: Times, watch: Stopwatch): BenchRow {
  const value = median(ours);
  return {
    name: `a change, durable, told to the last of ${CLIENTS} clients, p50`,
    value,
    unit: 'ms',
    peer: 'bare WebSocket broadcast, nothing kept',
    peerValue: median(theirs),
    cpuMicrosPerOperation: watch.cpuMicrosPerOperation,
    goal: `<= ${GOAL_MS} ms`,
    met: value <= GOAL_MS,
  };
}

/** A message as long as Teamster's. */
function broadcast(port: number, name: string): Promise<Response> {
  const body = JSON.stringify({ id: '1', type: 'next', payload: { name, more: 'y'.repeat(200) } });
  return fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body });
}

function wsUrl(url: string): string {
  return url.replace(/^http/, 'ws');
}
