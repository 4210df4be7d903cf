import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { LayerFile } from './layer-files.ts';
import type { NginxUnderTest } from './nginx-under-test.ts';
import type { SlowCable } from './slow-cable.ts';

const rack = fileURLToPath(new URL('./rack.ts', import.meta.url));

/** How long machines that were switched on together waited, in seconds. */
export interface Storm {
  /** Until the last of them had its last byte. */
  readonly last: number;
  /** Until each of them had theirs, on average. */
  readonly mean: number;
  /** CPU time of nginx for each machine, in microseconds. */
  readonly cpuMicros: number;
}

/** What all storms of a run have in common. */
export interface Weather {
  readonly cable: SlowCable;
  readonly layers: readonly LayerFile[];
}

/** Switches so many machines on at once and waits for the last. */
export async function storm(
  nginx: NginxUnderTest,
  { cable, layers }: Weather,
  machines: number,
): Promise<Storm> {
  const cpu = nginx.cpuMicros;
  const program = [process.execPath, ...process.execArgv, rack];
  const words = [nginx.origin, `${machines}`, JSON.stringify(layers)];
  const { stdout } = await promisify(execFile)('ip', [...cable.atRack([...program, ...words])]);
  const seconds = JSON.parse(stdout) as readonly number[];
  return {
    last: Math.max(...seconds),
    mean: seconds.reduce((sum, each) => sum + each, 0) / machines,
    cpuMicros: (nginx.cpuMicros - cpu) / machines,
  };
}
