import { existsSync } from 'node:fs';
import { runProgram } from './run-program.ts';

/** Ends every program that still runs in the namespace, and removes it; nothing happens when there is none. */
export function removeNamespace(name: string): void {
  if (!existsSync(`/run/netns/${name}`)) return;
  for (const pid of runProgram('ip', 'netns', 'pids', name).split('\n')) {
    if (pid === '') continue;
    try {
      process.kill(Number(pid), 'SIGKILL');
    } catch {
      // it ended on its own
    }
  }
  runProgram('ip', 'netns', 'del', name);
}

/** Removes the namespaces called `PREFIX-PID-…` whose process was killed before it could. */
export function removeStaleNamespaces(prefix: string): void {
  for (const line of runProgram('ip', 'netns', 'list').split('\n')) {
    const [, name, pid] = new RegExp(`^(${prefix}-([0-9]+)-\\S+)`).exec(line) ?? [];
    if (name !== undefined && !existsSync(`/proc/${pid ?? ''}`)) removeNamespace(name);
  }
}
