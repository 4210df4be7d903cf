import { setTimeout as wait } from 'node:timers/promises';
import type { Benchmark, BenchRow } from '../benchmark.ts';
import { residentBytes } from '../measuring/resident-bytes.ts';
import { startBarePort } from './bare-port.ts';
import { BeatingFleet } from './beating-fleet.ts';
import { benchSize } from './bench-size.ts';
import { Fleet } from './fleet.ts';
import type { AgentServer } from './machine.ts';
import { noTeamster } from './teamster-under-test.ts';

const MB = 1e6;
const GOAL_MB = 250;
const SETTLE_MS = 5000;

/** What Teamster holds in RAM: with its nodes known, and with their connections open. */
export const memory: Benchmark = {
  name: 'memory',
  description: `RAM with ${benchSize.nodes} nodes, ${benchSize.connected} of them connected`,
  unavailable: noTeamster,
  async run(): Promise<readonly BenchRow[]> {
    const fleet = await Fleet.full();
    const { teamster } = fleet;
    await teamster.restart('SIGTERM');
    const bare = await startBarePort({
      folder: teamster.folder,
      machineAuthority: fleet.server.authority,
      answers: { enrolment: '', beat: '{"planDigest":"sha256:none"}' },
    });
    await teamster.ask('{ nodes(first: 10000) { edges { node { id name phase } } } }');
    const ours = await weigh(teamster.pid, fleet.server, fleet);
    const theirs = await weigh(bare.peer.process.pid, bare, fleet);
    await bare.peer.process.end('SIGKILL');
    return [
      row(`memory, ${benchSize.nodes} nodes known and listed once`, ours.idle, theirs.idle),
      row(connectedName(), ours.connected, theirs.connected),
    ];
  },
};

interface Weight {
  readonly idle: number;
  readonly connected: number;
}

async function weigh(pid: number, server: AgentServer, fleet: Fleet): Promise<Weight> {
  await wait(SETTLE_MS);
  const idle = residentBytes(pid);
  const nodes = fleet.enrolled.slice(0, benchSize.connected);
  const machines = await BeatingFleet.connect(server, nodes);
  await machines.beatOnce();
  await wait(SETTLE_MS);
  const each = (residentBytes(pid) - idle) / nodes.length;
  machines.close();
  return { idle, connected: idle + each * benchSize.nodes };
}

function connectedName(): string {
  const { nodes, connected } = benchSize;
  const how = connected === nodes ? 'measured' : `reckoned from ${connected}`;
  return `memory, ${nodes} nodes connected by mTLS (${how})`;
}

function row(name: string, ours: number, theirs: number): BenchRow {
  const value = ours / MB;
  return {
    name,
    value,
    unit: 'MB',
    peer: 'bare node:https',
    peerValue: theirs / MB,
    cpuMicrosPerOperation: null,
    goal: `<= ${GOAL_MB} MB`,
    met: value <= GOAL_MB,
  };
}
