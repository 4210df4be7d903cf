import { createHash } from 'node:crypto';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { CopyAction } from '../plan/action.ts';

const CHUNK_BYTES = 4 * 2 ** 20;

/** What a copy is watched with. */
export interface CopyWatch {
  readonly onBytes: (bytes: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Copies a file and gives it its name only when all of it is on the disk and has the digest; false if it was there
 * already.
 */
export async function copyFile(order: CopyAction, watch: CopyWatch): Promise<boolean> {
  const { from, to, sha256, bytes } = order;
  await mkdir(dirname(to), { recursive: true });
  if (await isThere(order, watch.signal)) return false;
  const fresh = `${to}.operos-new`;
  await rm(fresh, { force: true }); // a cut may have left it
  const digest = await copyInto(fresh, from, watch);
  if (digest !== sha256)
    throw new Error(
      `${from} is damaged: expected sha256 ${sha256} in ${bytes} bytes, got ${digest}. Write the medium again`,
    );
  await rename(fresh, to);
  await syncFolder(dirname(to));
  return true;
}

async function isThere({ to, sha256, bytes }: CopyAction, signal: AbortSignal): Promise<boolean> {
  const found = await stat(to).catch(() => undefined);
  if (found?.isFile() !== true || found.size !== bytes) return false;
  const hash = createHash('sha256');
  await eachChunk(to, signal, (chunk) => hash.update(chunk));
  return hash.digest('hex') === sha256;
}

async function copyInto(fresh: string, from: string, watch: CopyWatch): Promise<string> {
  const hash = createHash('sha256');
  const file = await open(fresh, 'wx', 0o644);
  let done = 0;
  try {
    await eachChunk(from, watch.signal, async (chunk) => {
      hash.update(chunk);
      await file.writeFile(chunk); // goes on where the last one ended, and writes all of it
      done += chunk.length;
      watch.onBytes(done);
    });
    await file.sync();
  } finally {
    await file.close();
  }
  return hash.digest('hex');
}

async function eachChunk(
  path: string,
  signal: AbortSignal,
  take: (chunk: Buffer) => unknown,
): Promise<void> {
  const file = await open(path, 'r');
  const buffer = Buffer.alloc(CHUNK_BYTES);
  try {
    for (;;) {
      signal.throwIfAborted();
      const { bytesRead } = await file.read(buffer, 0, CHUNK_BYTES, null);
      if (bytesRead === 0) return;
      await take(buffer.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
