import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** The server no longer has what a lock names: time to lock anew. */
export class PackageGone extends Error {}

const TRIES = 4;
const PAUSE_MS = 1500;
const LIMIT_MS = 300_000;

/** Reads a whole file from http(s) or file URLs; tries again when a server or the network stumbles. */
export async function download(url: string, bytes: number): Promise<Uint8Array> {
  if (url.startsWith('file:')) return readFile(fileURLToPath(url));
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await fetchWhole(url, bytes);
    } catch (cause) {
      if (cause instanceof PackageGone || attempt === TRIES) throw cause;
      await pause(PAUSE_MS * attempt);
    }
  }
}

async function fetchWhole(url: string, bytes: number): Promise<Uint8Array> {
  const response = await fetch(url, { signal: AbortSignal.timeout(LIMIT_MS) });
  if (response.status === 404 || response.status === 410)
    throw new PackageGone(`${url} is no longer there`);
  if (!response.ok) throw new Error(`Expected 200 from ${url}, got ${response.status}`);
  const body = new Uint8Array(await response.arrayBuffer());
  if (body.length !== bytes)
    throw new Error(`Expected ${bytes} bytes from ${url}, got ${body.length}`);
  return body;
}
