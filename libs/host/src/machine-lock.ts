import { once } from 'node:events';
import { createServer } from 'node:net';
import { realpathSync } from 'node:fs';
import { HostError } from './host-error.ts';
import { sha256 } from './sha256.ts';

const queues = new Map<string, Promise<unknown>>();

/**
 * Runs one piece of work at a time for a root: in this process the next waits; while another process is at it, throws
 * HostError `busy`. The lock is an abstract Unix socket (unix(7)), which the kernel drops with the process.
 */
export async function exclusively<T>(root: string, work: () => Promise<T>): Promise<T> {
  // Without waiting, so that whoever called first is first in the queue.
  const name = `\0operos-host-${sha256(realpathSync(root)).slice(7, 39)}`;
  const before = queues.get(name) ?? Promise.resolve();
  const turn = before.then(() => holding(name, work));
  const settled = turn.catch(() => undefined);
  queues.set(name, settled);
  try {
    return await turn;
  } finally {
    if (queues.get(name) === settled) queues.delete(name);
  }
}

async function holding<T>(name: string, work: () => Promise<T>): Promise<T> {
  const lock = createServer();
  try {
    lock.listen(name);
    await once(lock, 'listening');
  } catch (cause) {
    throw new HostError('busy', 'Expected no other plan in progress on this machine', { cause });
  }
  try {
    return await work();
  } finally {
    lock.close();
  }
}
