import { DatabaseSync } from 'node:sqlite';
import { gzipSync } from 'node:zlib';
import { setTimeout as wait } from 'node:timers/promises';
import { simulatedReport } from '@operos/hw-inventory/testing';
import type { Benchmark, BenchRow } from '../benchmark.ts';
import { BeatingFleet } from './beating-fleet.ts';
import { benchSize } from './bench-size.ts';
import { Fleet } from './fleet.ts';
import { noTeamster } from './teamster-under-test.ts';

const GOAL_BYTES = 10 * 1024;
const SAMPLE = 200;
const ROUNDS = 50;
const ROUND_TRIP_MS = 35_000; // Teamster writes each node's last sign of life once in 30 s

/** What a node costs on disk, and that a node with nothing new costs nothing more. */
export const databaseSize: Benchmark = {
  name: 'database',
  description: `bytes of ${benchSize.nodes} nodes in SQLite, and growth while nothing changes`,
  unavailable: noTeamster,
  async run(): Promise<readonly BenchRow[]> {
    const fleet = await Fleet.full();
    const perNode = bytesInUse(fleet.teamster.database) / fleet.enrolled.length;
    const machines = await BeatingFleet.connect(
      fleet.server,
      fleet.enrolled.slice(0, benchSize.beating),
    );
    await wait(ROUND_TRIP_MS); // what the first heartbeats told is written
    const before = bytesInUse(fleet.teamster.database);
    for (let round = 0; round < ROUNDS; round += 1) await machines.beatOnce();
    await wait(ROUND_TRIP_MS);
    const grown = bytesInUse(fleet.teamster.database) - before;
    machines.close();
    return [sizeRow(perNode), growthRow(grown)];
  },
};

function sizeRow(value: number): BenchRow {
  return {
    name: `database of ${benchSize.nodes} nodes: a node with report, certificate and log`,
    value,
    unit: 'bytes',
    peer: 'its report alone, gzip',
    peerValue: meanReportBytes(),
    cpuMicrosPerOperation: null,
    goal: `<= ${GOAL_BYTES} bytes`,
    met: value <= GOAL_BYTES,
  };
}

function growthRow(value: number): BenchRow {
  const beats = ROUNDS * benchSize.beating;
  return {
    name: `database growth over ${beats} heartbeats with nothing new`,
    value,
    unit: 'bytes',
    peer: 'a log with a 16-byte line for each',
    peerValue: beats * 16,
    cpuMicrosPerOperation: null,
    goal: '0 bytes',
    met: value <= 0,
  };
}

/** Pages that hold something, as SQLite sees them: the write-ahead log's newest pages count, its old ones do not. */
function bytesInUse(file: string): number {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const read = (pragma: string): number =>
      Number(Object.values(database.prepare(`PRAGMA ${pragma}`).get() ?? {})[0]);
    return (read('page_count') - read('freelist_count')) * read('page_size');
  } finally {
    database.close();
  }
}

function meanReportBytes(): number {
  const sizes = Array.from({ length: SAMPLE }, (_, index) => {
    return gzipSync(JSON.stringify(simulatedReport(1, index))).length;
  });
  return sizes.reduce((sum, size) => sum + size, 0) / SAMPLE;
}
