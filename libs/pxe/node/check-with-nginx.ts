import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PxeError } from './pxe-error.ts';

/** What `nginx -t` said. */
export type NginxVerdict =
  { readonly kind: 'accepted' } | { readonly kind: 'refused'; readonly output: string };

/** Where to find nginx. */
export interface NginxProgram {
  /** `/usr/sbin/nginx` unless told otherwise. */
  readonly program?: string;
  /** Milliseconds to wait; 10 seconds unless told otherwise. */
  readonly timeoutMs?: number;
}

/**
 * Has the real nginx read a whole nginx.conf (`nginx -t`) under a private prefix, touching no other instance. It opens
 * the logs and binds the addresses the file names, so those must exist. Throws a {@link PxeError} if nginx cannot run.
 */
export async function checkWithNginx(
  conf: string,
  nginx: NginxProgram = {},
): Promise<NginxVerdict> {
  const prefix = await mkdtemp(join(tmpdir(), 'operos-nginx-'));
  try {
    const file = join(prefix, 'nginx.conf');
    await writeFile(file, conf);
    return await test(['-t', '-q', '-p', prefix, '-c', file], nginx);
  } finally {
    await rm(prefix, { recursive: true, force: true });
  }
}

function test(args: readonly string[], nginx: NginxProgram): Promise<NginxVerdict> {
  const { program = '/usr/sbin/nginx', timeoutMs = 10_000 } = nginx;
  return new Promise((resolve, reject) => {
    execFile(program, [...args], { timeout: timeoutMs }, (error, _stdout, stderr) => {
      if (error === null) resolve({ kind: 'accepted' });
      else if (typeof error.code === 'number') resolve({ kind: 'refused', output: stderr });
      else
        reject(
          new PxeError('nginx-not-run', `Expected ${program} to run, got: ${error.message}`, {
            cause: error,
          }),
        );
    });
  });
}
