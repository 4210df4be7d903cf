import { readFileSync, rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { isRunning, parseProcessMark, type ProcessMark } from '../place/process-mark.ts';

const STOP_SECONDS = 15;
const LOOK_EVERY_MS = 100;

/**
 * Stops the Teamster of a lab that was killed itself, when the signal fires without waiting for it; resolves with
 * whether there was one.
 */
export async function stopLeftoverTeamster(
  markFile: string,
  signal: AbortSignal,
): Promise<boolean> {
  const mark = readMark(markFile);
  if (mark === undefined || !isRunning(mark)) return false;
  process.kill(mark.pid, 'SIGTERM');
  if (!(await ended(mark, signal))) {
    process.kill(mark.pid, 'SIGKILL');
    await ended(mark);
  }
  rmSync(markFile, { force: true });
  return true;
}

function readMark(markFile: string): ProcessMark | undefined {
  try {
    return parseProcessMark(readFileSync(markFile, 'utf8'));
  } catch {
    return undefined; // the first run in this folder
  }
}

async function ended(mark: ProcessMark, signal?: AbortSignal): Promise<boolean> {
  for (let waited = 0; waited < STOP_SECONDS * 1000; waited += LOOK_EVERY_MS) {
    if (!isRunning(mark)) return true;
    if (signal?.aborted === true) return false;
    await wait(LOOK_EVERY_MS);
  }
  return false;
}
