import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** pacman notes when it installed each package; two builds may not differ by that. */
export function setInstallDates(root: string, sourceDateEpoch: string): void {
  const database = join(root, 'var/lib/pacman/local');
  if (!existsSync(database)) return;
  for (const entry of readdirSync(database, { withFileTypes: true })) {
    const file = join(database, entry.name, 'desc');
    if (!entry.isDirectory() || !existsSync(file)) continue;
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/^(%INSTALLDATE%\n)[0-9]+$/m, `$1${sourceDateEpoch}`));
  }
}
