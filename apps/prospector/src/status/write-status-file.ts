import { chmod, mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { AgentStatus } from '@operos/teamster-api';

/**
 * Replaces the file in one step, so that a reader never sees half a status. It is for everybody on the machine to
 * read, and for as long as the machine runs: nothing is synced.
 */
export async function writeStatusFile(file: string, status: AgentStatus): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o755 });
  await writeFile(`${file}.new`, `${JSON.stringify(status)}\n`);
  await chmod(`${file}.new`, 0o644); // whatever the umask of the unit is
  await rename(`${file}.new`, file);
}
