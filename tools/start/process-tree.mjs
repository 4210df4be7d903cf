// Ends a program with all that it started. Nx gives each task a session of its own, so a process group is not enough.
import { readdirSync, readFileSync } from 'node:fs';

/** The process and everything below it, from top to bottom. */
export function processTree(pid) {
  const children = childrenByParent();
  const below = (parent) => [parent, ...(children.get(parent) ?? []).flatMap(below)];
  return below(pid);
}

/** Sends all of them a signal; those that have ended are left out. */
export function signalAll(pids, signal) {
  for (const pid of pids)
    try {
      process.kill(pid, signal);
    } catch {
      // it has ended
    }
}

function childrenByParent() {
  const children = new Map();
  for (const { pid, parent } of running()) {
    if (!children.has(parent)) children.set(parent, []);
    children.get(parent).push(pid);
  }
  return children;
}

function running() {
  try {
    return readdirSync('/proc')
      .filter((name) => /^[0-9]+$/.test(name))
      .map((name) => ({ pid: Number(name), parent: parentOf(name) }));
  } catch {
    return []; // not Linux: the terminal's Ctrl-C has reached them itself
  }
}

function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The program's name, in brackets, may hold anything.
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return 0; // it has ended meanwhile
  }
}
