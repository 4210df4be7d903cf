import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandFailure, exitCodes } from '../../exit-codes.ts';
import { isRunning, markProcess, parseProcessMark } from './process-mark.ts';

/** The file by which a lab holds its data folder. */
export const LOCK_FILE = 'lab.lock';

/** Takes a lab's folder for this process; fails when another lab runs on it. Returns how to give it back. */
export function lockLab(data: string): () => void {
  const lock = join(data, LOCK_FILE);
  const own = join(data, `${LOCK_FILE}.${process.pid}`);
  writeFileSync(own, JSON.stringify(markProcess(process.pid)));
  try {
    if (!linked(own, lock)) {
      refuseIfHeld(lock, data);
      rmSync(lock, { force: true }); // its lab was killed
      if (!linked(own, lock)) refuseIfHeld(lock, data);
    }
  } finally {
    rmSync(own, { force: true });
  }
  return () => {
    rmSync(lock, { force: true });
  };
}

/** A link appears whole or not at all, so nobody reads a lock that is half written. */
function linked(own: string, lock: string): boolean {
  try {
    linkSync(own, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function refuseIfHeld(lock: string, data: string): void {
  const holder = parseProcessMark(readFileSync(lock, 'utf8'));
  if (holder === undefined || !isRunning(holder)) return;
  throw new CommandFailure(
    exitCodes.failed,
    `Another lab (process ${holder.pid}) runs on ${data}; stop it, or name another folder with --data.`,
  );
}
