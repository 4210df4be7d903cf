import type { Benchmark, BenchRow } from '../benchmark.ts';
import { Stopwatch } from '../measuring/stopwatch.ts';
import { startBarePort } from './bare-port.ts';
import { BeatingFleet } from './beating-fleet.ts';
import { benchSize } from './bench-size.ts';
import { Fleet } from './fleet.ts';
import { noTeamster } from './teamster-under-test.ts';

const ROUNDS = 8;
const BURSTS = 10;
const ROUND_MS = 1000;
const WARM_UP_MS = 1500;
const NODES = 100_000;
const EVERY_SECONDS = 10;

/** What the most frequent request costs: a known digest, nothing new. */
export const heartbeats: Benchmark = {
  name: 'heartbeats',
  description: `${benchSize.beating} machines beat over kept-alive mTLS`,
  unavailable: noTeamster,
  async run(): Promise<readonly BenchRow[]> {
    const fleet = await Fleet.full();
    const nodes = fleet.enrolled.slice(0, benchSize.beating);
    const ours = await BeatingFleet.connect(fleet.server, nodes);
    const bare = await startBarePort({
      folder: fleet.teamster.folder,
      machineAuthority: fleet.server.authority,
      answers: { enrolment: '', beat: ours.answer },
    });
    const theirs = await BeatingFleet.connect(bare, nodes);
    const sides = [side(ours, fleet.teamster.pid), side(theirs, bare.peer.process.pid)] as const;
    await takeTurns(sides);
    for (const { machines } of sides) machines.close();
    await bare.peer.process.end('SIGKILL');
    return [perCore(sides[0].unheard, sides[1].unheard), byClock(sides[0].clock, sides[1].clock)];
  },
};

interface Side {
  readonly machines: BeatingFleet;
  readonly unheard: Stopwatch;
  readonly clock: Stopwatch;
}

function side(machines: BeatingFleet, pid: number): Side {
  return { machines, unheard: new Stopwatch(pid), clock: new Stopwatch(pid) };
}

async function takeTurns(sides: readonly Side[]): Promise<void> {
  for (const { machines } of sides) await machines.beatFor(WARM_UP_MS);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { machines, unheard, clock } of sides) {
      for (let burst = 0; burst < BURSTS; burst += 1)
        await unheard.time(() => machines.beatUnheard());
      await clock.time(() => machines.beatFor(ROUND_MS));
    }
}

function perCore(ours: Stopwatch, theirs: Stopwatch): BenchRow {
  const wanted = NODES / EVERY_SECONDS;
  const value = 1e6 / ours.cpuMicrosPerOperation;
  return {
    name: `heartbeats that one core carries, mTLS, ${NODES.toLocaleString('en-US')} nodes wanted`,
    value,
    unit: 'ops/s of CPU',
    peer: 'bare node:https, same bytes',
    peerValue: 1e6 / theirs.cpuMicrosPerOperation,
    cpuMicrosPerOperation: ours.cpuMicrosPerOperation,
    goal: `>= ${wanted} ops/s`,
    met: value >= wanted,
  };
}

/** The machines share the cores with the server, so this says less than CPU time does. */
function byClock(ours: Stopwatch, theirs: Stopwatch): BenchRow {
  const value = ours.operationsPerSecond;
  const peerValue = theirs.operationsPerSecond;
  return {
    name: 'heartbeats by the clock, clients on the same cores',
    value,
    unit: 'ops/s',
    peer: 'bare node:https, same bytes',
    peerValue,
    cpuMicrosPerOperation: ours.cpuMicrosPerOperation,
    goal: '>= half the bare rate',
    met: value >= peerValue / 2,
  };
}
