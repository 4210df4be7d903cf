import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandFailure, exitCodes } from '../../exit-codes.ts';
import { LOCK_FILE } from './lab-lock.ts';

/** The file by which a folder is known as a lab's own. */
export const MARKER_FILE = 'operos-lab.json';

/**
 * Makes the folder a lab's, unless it is one already; tells which seed it was begun with. A folder that holds anything
 * else is refused, because a lab may be told to throw its folder away.
 */
export function claimLabFolder(data: string, seed: number): number {
  const present = entriesOf(data);
  if (present.includes(MARKER_FILE)) return seedOf(data) ?? seed;
  if (present.length > 0)
    throw new CommandFailure(
      exitCodes.failed,
      `Expected an empty folder or one of an earlier lab, got ${data}, which holds ${present[0] ?? ''}; nothing was changed. Name another folder with --data.`,
    );
  chmodSync(data, 0o700);
  mark(data, seed);
  return seed;
}

/** Throws away what earlier runs left, but for the lock that holds the folder and what marks it. */
export function emptyLabFolder(data: string, seed: number): void {
  const kept = [MARKER_FILE, LOCK_FILE];
  for (const name of entriesOf(data).filter((entry) => !kept.includes(entry)))
    rmSync(join(data, name), { recursive: true, force: true });
  mark(data, seed);
}

function mark(data: string, seed: number): void {
  const text = JSON.stringify({ writtenBy: 'operosctl lab', seed });
  writeFileSync(join(data, MARKER_FILE), `${text}\n`);
}

function seedOf(data: string): number | undefined {
  try {
    const { seed } = JSON.parse(readFileSync(join(data, MARKER_FILE), 'utf8')) as MarkerFile;
    return seed;
  } catch {
    return undefined; // cut while it was written, by a power failure
  }
}

interface MarkerFile {
  readonly seed?: number;
}

function entriesOf(data: string): readonly string[] {
  try {
    mkdirSync(data, { recursive: true, mode: 0o700 });
    return readdirSync(data);
  } catch (cause) {
    throw new CommandFailure(
      exitCodes.failed,
      `Cannot use the folder ${data}: ${(cause as Error).message}. Name another one with --data.`,
      { cause },
    );
  }
}
