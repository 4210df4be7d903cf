import type { Benchmark, BenchRow } from '../benchmark.ts';
import { Stopwatch } from '../measuring/stopwatch.ts';
import { type BarePort, startBarePort } from './bare-port.ts';
import { benchSize } from './bench-size.ts';
import { Fleet } from './fleet.ts';
import { noTeamster } from './teamster-under-test.ts';

const ROUND = 250;
const GOAL_PER_SECOND = 100;

/** Machines that ask for the first time and get their certificate; and that none of them is lost. */
export const registrations: Benchmark = {
  name: 'registrations',
  description: `${benchSize.timedRegistrations} machines enrol, then Teamster is killed`,
  unavailable: noTeamster,
  async run(): Promise<readonly BenchRow[]> {
    const fleet = await Fleet.shared();
    await fleet.register(await fleet.nextMachines(1)); // tells how large an answer is
    const bare = await startBarePort({
      folder: fleet.teamster.folder,
      machineAuthority: fleet.server.authority,
      answers: { enrolment: answerLike(fleet), beat: '' },
    });
    const rates = await timed(fleet, bare);
    const kept = await keptAfterKill(fleet, bare);
    return [...rates, kept];
  },
};

/** Teamster and the bare server take turns with the same machines. */
async function timed(fleet: Fleet, bare: BarePort): Promise<readonly BenchRow[]> {
  const ours = new Stopwatch(fleet.teamster.pid);
  const theirs = new Stopwatch(bare.peer.process.pid);
  for (let done = 0; done < benchSize.timedRegistrations; done += ROUND) {
    const machines = await fleet.nextMachines(Math.min(ROUND, benchSize.timedRegistrations - done));
    await ours.time(() => fleet.register(machines).then(() => machines.length));
    await theirs.time(() => Fleet.registerAt(bare, machines).then(() => machines.length));
  }
  const row = {
    peer: 'bare node:https, append and fsync',
    cpuMicrosPerOperation: ours.cpuMicrosPerOperation,
    goal: `>= ${GOAL_PER_SECOND} ops/s`,
  };
  const perCore = 1e6 / ours.cpuMicrosPerOperation;
  return [
    {
      ...row,
      name: 'registration: TLS 1.3, CSR, approval, certificate, durable',
      value: ours.operationsPerSecond,
      unit: 'ops/s',
      peerValue: theirs.operationsPerSecond,
      met: ours.operationsPerSecond >= GOAL_PER_SECOND,
    },
    // The clock counts the machines' own work too, and whatever else keeps these cores busy.
    {
      ...row,
      name: 'registrations that one core carries',
      value: perCore,
      unit: 'ops/s of CPU',
      peerValue: 1e6 / theirs.cpuMicrosPerOperation,
      met: perCore >= GOAL_PER_SECOND,
    },
  ];
}

async function keptAfterKill(fleet: Fleet, bare: BarePort): Promise<BenchRow> {
  const { teamster, enrolled } = fleet;
  await teamster.restart('SIGKILL');
  await bare.peer.process.end('SIGKILL');
  const { nodes } = await teamster.ask<{ nodes: { edges: { node: { id: string } }[] } }>(
    '{ nodes(first: 10000) { edges { node { id } } } }',
  );
  const ids = new Set(nodes.edges.map(({ node }) => node.id));
  const value = enrolled.filter(({ nodeId }) => ids.has(nodeId)).length;
  return {
    name: 'registrations kept over kill -9',
    value,
    unit: 'nodes',
    peer: 'bare node:https, the timed ones only',
    peerValue: bare.kept(),
    cpuMicrosPerOperation: null,
    goal: `all ${enrolled.length}`,
    met: value === enrolled.length,
  };
}

function answerLike({ enrolled: [one] }: Fleet): string {
  if (one === undefined) throw new Error('Expected a registered machine');
  const { nodeId, certificate } = one;
  return JSON.stringify({
    state: 'approved',
    requestId: nodeId,
    nodeId,
    name: 'worker-001',
    certificate,
  });
}
