import type { Issue } from '@operos/cluster-model';
import type { ExecFileException } from 'node:child_process';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DhcpdError } from './dhcpd-error.ts';
import { dhcpdReadableFolder } from './dhcpd-readable-folder.ts';
import { readDhcpdComplaints } from './read-dhcpd-complaints.ts';

/** Where dhcpd is, and where it may read. */
export interface DhcpdCheckOptions {
  /** `/usr/sbin/dhcpd` if not given. */
  readonly program?: string;
  /** `dhcpdReadableFolder()` if not given; the file is removed again. */
  readonly folder?: string;
}

const TIMEOUT_MS = 30_000;
const OWNER_ONLY = 0o600; // the file may hold the omapi key

/**
 * What the real dhcpd finds wrong with the file (`dhcpd -t`), with `line 12` for a path: necessary, but blind to all
 * that `checkDhcpConfig` finds. Throws a DhcpdError if dhcpd cannot be run.
 */
export async function checkWithDhcpd(
  conf: string,
  options: DhcpdCheckOptions = {},
): Promise<Issue[]> {
  const folder = await mkdtemp(join(options.folder ?? dhcpdReadableFolder(), 'operos-check-'));
  try {
    const file = join(folder, 'dhcpd.conf');
    await writeFile(file, conf, { mode: OWNER_ONLY });
    return await runCheck(options.program ?? '/usr/sbin/dhcpd', file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function runCheck(program: string, file: string): Promise<Issue[]> {
  return new Promise((resolve, reject) => {
    execFile(program, ['-4', '-t', '-cf', file], { timeout: TIMEOUT_MS }, (error, _, stderr) => {
      if (error !== null && !endedByItself(error)) reject(notRun(program, error));
      else resolve(readDhcpdComplaints(stderr, error === null));
    });
  });
}

/** dhcpd ends with 1 if it finds faults; anything else is no answer. */
function endedByItself(error: ExecFileException): boolean {
  return error.code === 1;
}

function notRun(program: string, cause: Error): DhcpdError {
  return new DhcpdError('dhcpd-not-run', `Expected ${program} -t to give an answer`, { cause });
}
