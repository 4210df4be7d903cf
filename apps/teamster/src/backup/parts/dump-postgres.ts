import { rm } from 'node:fs/promises';
import { HostError, runProgram } from '@operos/host';
import { BackupError } from '../backup-error.ts';
import { writeSecretFile } from '../secret-file.ts';
import { printServiceFile } from './print-service-file.ts';

const TIMEOUT_MS = 600_000;

/** Dumps a PostgreSQL database in pg_dump's own form, for pg_restore. Throws BackupError without pg_dump. */
export async function dumpPostgres(databaseUrl: string, to: string): Promise<void> {
  // A password would be seen by everybody in the arguments, and by the user's other programs in the environment.
  const serviceFile = `${to}.service`;
  await writeSecretFile(serviceFile, printServiceFile(databaseUrl));
  try {
    await run(serviceFile, to);
  } finally {
    await rm(serviceFile, { force: true });
  }
}

async function run(serviceFile: string, to: string): Promise<void> {
  const args = ['--dbname=service=operos', '--format=custom', '--no-owner', `--file=${to}`];
  const env = { PGSERVICEFILE: serviceFile };
  const { exitCode, stderr } = await runProgram('pg_dump', args, {
    env,
    timeoutMs: TIMEOUT_MS,
  }).catch((cause: unknown) => {
    if (!(cause instanceof HostError) || cause.code !== 'program-missing') throw cause;
    throw unsupported('there is no pg_dump on this controller', cause);
  });
  if (exitCode !== 0) throw unsupported(`pg_dump says: ${stderr.trim().slice(0, 500)}`);
}

function unsupported(why: string, cause?: unknown): BackupError {
  const message = `The PostgreSQL database cannot be backed up: ${why}`;
  return new BackupError('database-unsupported', message, { cause });
}
