import { execFile } from 'node:child_process';

const TIMEOUT_MS = 10_000;
const MAX_BYTES = 4 * 1024 * 1024;

/** Runs a program without a shell and resolves with what it printed on stdout; undefined when it fails or hangs. */
export type Ask = (program: string, args: readonly string[]) => Promise<string | undefined>;

/** Asks a program of this machine. */
export const askProgram: Ask = (program, args) =>
  new Promise((resolve) => {
    const options = {
      timeout: TIMEOUT_MS,
      killSignal: 'SIGKILL',
      maxBuffer: MAX_BYTES,
      env: { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8' },
    } as const;
    execFile(program, args, options, (error, stdout) => {
      resolve(error ? undefined : stdout);
    });
  });
