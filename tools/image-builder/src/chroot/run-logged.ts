import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';

/** Surroundings of a program whose output goes to a log. */
export interface LoggedRun {
  readonly log: string;
  readonly cwd?: string;
  /** Added to the environment of this process. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a program to its end without a shell and without a time limit; all it says is added to the log. */
export async function runLogged(
  file: string,
  args: readonly string[],
  { log, cwd, env }: LoggedRun,
): Promise<void> {
  const out = openSync(log, 'a');
  try {
    const child = spawn(file, args, {
      stdio: ['ignore', out, out],
      env: { ...process.env, LC_ALL: 'C.UTF-8', ...env },
      ...(cwd === undefined ? {} : { cwd }),
    });
    const ended = await new Promise<string>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code, signal) => {
        resolve(code === null ? `signal ${signal ?? 'unknown'}` : String(code));
      });
    });
    if (ended !== '0') throw new Error(`Expected ${file} to succeed, it ended with ${ended}`);
  } finally {
    closeSync(out);
  }
}
