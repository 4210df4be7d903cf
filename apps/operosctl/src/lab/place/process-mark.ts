import { readFileSync } from 'node:fs';

/** One process, told from a later one that got its number by the time it started. */
export interface ProcessMark {
  readonly pid: number;
  /** Clock ticks from boot to its start (proc_pid_stat(5), field 22); empty where there is no /proc. */
  readonly startedAt: string;
}

/** Marks a running process; undefined when there is none with this number. */
export function markProcess(pid: number): ProcessMark | undefined {
  return isAlive(pid) ? { pid, startedAt: startOf(pid) } : undefined;
}

/** Whether the process still runs, and is still the same one. */
export function isRunning({ pid, startedAt }: ProcessMark): boolean {
  return isAlive(pid) && startOf(pid) === startedAt;
}

/** Reads a mark that was printed as JSON; undefined for anything else. */
export function parseProcessMark(text: string): ProcessMark | undefined {
  try {
    const { pid, startedAt } = JSON.parse(text) as Partial<Record<keyof ProcessMark, unknown>>;
    const isMark = Number.isInteger(pid) && Number(pid) > 1 && typeof startedAt === 'string';
    return isMark ? { pid: Number(pid), startedAt: startedAt } : undefined;
  } catch {
    return undefined; // cut by a power failure, or not ours
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // it runs, as somebody else
  }
}

function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets and may hold spaces and brackets itself.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? 'ended' : (fields[19] ?? '');
  } catch {
    return '';
  }
}
