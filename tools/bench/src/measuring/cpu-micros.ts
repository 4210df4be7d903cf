import { readdirSync, readFileSync } from 'node:fs';

/** CPU time of all threads of a running process since its start, in microseconds. */
export function cpuMicros(pid: number): number {
  const tasks = `/proc/${pid}/task`;
  return readdirSync(tasks)
    .map((thread) => nanosOnCpu(`${tasks}/${thread}/schedstat`))
    .reduce((sum, nanos) => sum + nanos / 1000, 0);
}

/** The first word of schedstat; the clock ticks of /proc/PID/stat are too coarse for single requests. */
function nanosOnCpu(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8').split(' ')[0]);
  } catch {
    return 0; // the thread ended in between
  }
}
