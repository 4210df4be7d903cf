import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';

/** A daemon that a test started and must end. */
export interface ChildDaemon {
  /** What it printed so far, both streams. */
  readonly output: () => string;
  readonly stop: () => Promise<void>;
}

/** Starts a program in the foreground and waits until `isUp` holds; throws with its output if it never does. */
export async function startDaemon(
  [program, ...args]: readonly [string, ...string[]],
  isUp: () => Promise<boolean>,
): Promise<ChildDaemon> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr.on('data', (text: Buffer) => (output += text.toString()));
  for (let tries = 0; tries < 200 && child.exitCode === null; tries += 1) {
    if (await isUp()) return { output: () => output, stop: () => stop(child) };
    await delay(50);
  }
  await stop(child);
  throw new Error(`Expected ${program} to come up, got: ${output}`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}
