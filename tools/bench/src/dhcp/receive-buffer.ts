import { readFileSync, writeFileSync } from 'node:fs';

const SETTING = '/proc/sys/net/core/rmem_default';
let original: string | undefined;

process.once('exit', restore);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1)); // a signal alone would skip what is to be done at exit

/** What the kernel gives a socket that asks for nothing, 208 KiB where nobody changed it; in bytes. */
export const usualReceiveBuffer = 212_992;

/**
 * Does the work while new sockets, in every namespace, get this receive buffer. The setting is the machine's, and
 * what it was before comes back even if the process ends in between.
 */
export async function withReceiveBuffer<T>(bytes: number, work: () => Promise<T>): Promise<T> {
  original ??= readFileSync(SETTING, 'utf8');
  writeFileSync(SETTING, String(bytes));
  try {
    return await work();
  } finally {
    restore();
  }
}

function restore(): void {
  if (original !== undefined) writeFileSync(SETTING, original);
  original = undefined;
}
