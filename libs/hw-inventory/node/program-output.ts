import { execFile } from 'node:child_process';

const TIMEOUT_MS = 10_000; // lsblk waits for a dying disk; the report must come all the same
const MAX_BYTES = 4 * 1024 * 1024;

/** What a program printed on stdout; null when it is not installed, fails, hangs for ten seconds or prints too much. */
export function programOutput(program: string, args: readonly string[]): Promise<string | null> {
  return new Promise((resolve) => {
    const options = {
      timeout: TIMEOUT_MS,
      killSignal: 'SIGKILL',
      maxBuffer: MAX_BYTES,
      env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C.UTF-8' },
    } as const;
    execFile(program, args, options, (error, stdout) => {
      resolve(error ? null : stdout);
    });
  });
}
