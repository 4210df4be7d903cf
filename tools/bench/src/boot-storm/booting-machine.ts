import { createHash } from 'node:crypto';
import { get, type IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { LayerFile } from './layer-files.ts';

const BUSY = 503;
const OK = 200;

/** How a machine of the storm fetches. */
export interface BootingMachine {
  readonly origin: string;
  /** The address that it asks from. */
  readonly address: string;
}

/** Fetches every layer and checks its digest, as an initial file system does; throws if one is damaged. */
export async function fetchLayers(
  machine: BootingMachine,
  layers: readonly LayerFile[],
): Promise<void> {
  for (const { file, digest } of layers) {
    const got = await fetchUntilTaken(machine, file);
    if (got !== digest) throw new Error(`Expected ${file} whole, got another digest`);
  }
}

async function fetchUntilTaken(machine: BootingMachine, file: string): Promise<string> {
  for (;;) {
    const answer = await ask(machine, file);
    if (answer.statusCode === OK) return digestOf(answer);
    answer.resume();
    if (answer.statusCode !== BUSY)
      throw new Error(`Expected ${file}, got HTTP ${answer.statusCode ?? 0}`);
    await wait(2000 + 1000 * Math.floor(4 * Math.random())); // as layers.sh of the initramfs waits
  }
}

function ask({ origin, address }: BootingMachine, file: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const options = { localAddress: address, agent: false };
    get(`${origin}/layers/${file}`, options, resolve).once('error', reject);
  });
}

async function digestOf(answer: IncomingMessage): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(answer, hash);
  return hash.digest('hex');
}
