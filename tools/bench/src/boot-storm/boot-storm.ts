import { chmodSync, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canMakeNamespaces } from '@operos/dhcp-config/testing';
import type { Benchmark, BenchRow } from '../benchmark.ts';
import { median } from '../measuring/median.ts';
import { removeAtExit } from '../measuring/side-process.ts';
import { layerBytes, writeLayers } from './layer-files.ts';
import { operosConf, plainConf } from './nginx-confs.ts';
import { nginxProgram, NginxUnderTest } from './nginx-under-test.ts';
import { cableMegabits, SlowCable } from './slow-cable.ts';
import { type Storm, storm, type Weather } from './storm.ts';

const ROUNDS = 3;
const CROWD = 64;

interface Contestants extends Weather {
  readonly operos: NginxUnderTest;
  readonly plain: NginxUnderTest;
}

/** Machines that fetch their layers at once: the boot server of a controller and plain nginx, turn by turn. */
export const bootStorm: Benchmark = {
  name: 'boot-storm',
  description: '1, 16 and 64 machines that fetch their layers at once (needs root, 4 minutes)',
  unavailable,
  run,
};

function unavailable(): string | null {
  const missing = [nginxProgram, '/usr/bin/curl', '/usr/sbin/tc'].filter((one) => !existsSync(one));
  if (missing.length > 0) return `${missing.join(', ')} not installed`;
  return canMakeNamespaces() ? null : 'network namespaces need root';
}

async function run(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'operos-storm-'));
  removeAtExit(folder);
  chmodSync(folder, 0o755);
  const served = join(folder, 'layers');
  const layers = writeLayers(served);
  const cable = new SlowCable(CROWD);
  try {
    const task = { cable, layers: served };
    const ours = { ...task, port: 5080, render: operosConf };
    const operos = await NginxUnderTest.start(join(folder, 'operos'), ours);
    const theirs = { ...task, port: 5081, render: plainConf };
    const plain = await NginxUnderTest.start(join(folder, 'plain'), theirs);
    return await allRows({ operos, plain, cable, layers });
  } finally {
    cable.remove(); // and every program that runs there
  }
}

async function allRows(contestants: Contestants): Promise<BenchRow[]> {
  return [
    ...(await lastByte(contestants, 1)),
    ...(await lastByte(contestants, 16)),
    ...(await crowd(contestants)),
  ];
}

/** Below the limit of downloads both do the same work. */
async function lastByte(contestants: Contestants, machines: number): Promise<BenchRow[]> {
  const { ours, peers } = await rounds(contestants, machines);
  return [row(`${machines} at once, last byte`, { ours, peers, of: 'last', most: 1.25 })];
}

/** Above it some wait for their turn: the cable is busy all the same, and most are done sooner. */
async function crowd(contestants: Contestants): Promise<BenchRow[]> {
  const { ours, peers } = await rounds(contestants, CROWD);
  return [
    row(`${CROWD} at once, last byte`, { ours, peers, of: 'last', most: 1.25 }),
    row(`${CROWD} at once, on average`, { ours, peers, of: 'mean', most: 0.9 }),
  ];
}

async function rounds({ operos, plain, ...weather }: Contestants, machines: number) {
  const ours: Storm[] = [];
  const peers: Storm[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await storm(operos, weather, machines));
    peers.push(await storm(plain, weather, machines));
  }
  return { ours, peers };
}

function row(
  what: string,
  measured: {
    readonly ours: readonly Storm[];
    readonly peers: readonly Storm[];
    readonly of: 'last' | 'mean';
    readonly most: number;
  },
): BenchRow {
  const { ours, peers, of, most } = measured;
  const value = median(ours.map((each) => each[of]));
  const peerValue = median(peers.map((each) => each[of]));
  return {
    name: `${layerBytes / 2 ** 20} MiB of layers over ${cableMegabits} Mbit/s, ${what}`,
    value,
    unit: 's',
    peer: 'plain nginx',
    peerValue,
    cpuMicrosPerOperation: median(ours.map(({ cpuMicros }) => cpuMicros)),
    goal: `<= ${most} x the peer`,
    met: value <= most * peerValue,
  };
}
