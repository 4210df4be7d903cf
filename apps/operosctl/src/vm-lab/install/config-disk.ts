import { execFileSync } from 'node:child_process';
import { rmSync, truncateSync, writeFileSync } from 'node:fs';

const BYTES = 4 * 2 ** 20;
/** FAT has room for eleven letters. */
const LABEL = 'OPEROS-CONF';
const NAME = 'cluster-settings.yaml';

/** Makes what a person would carry to the machine: a stick with one file, formatted as sticks are. */
export function makeConfigDisk(file: string, settings: string): void {
  rmSync(file, { force: true });
  writeFileSync(file, '', { mode: 0o600 }); // it holds a password
  truncateSync(file, BYTES);
  execFileSync('mkfs.vfat', ['-n', LABEL, file], { stdio: 'pipe' });
  execFileSync('mcopy', ['-i', file, '-', `::${NAME}`], { input: settings, stdio: 'pipe' });
}
