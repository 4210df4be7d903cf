import { chmodSync, copyFileSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { MediumFile } from './medium-files.ts';

const READABLE = 0o444;

/** Lays files out in a new folder, all of one time. */
export function layOut(folder: string, files: readonly MediumFile[], epoch: string): void {
  rmSync(folder, { recursive: true, force: true });
  for (const file of files) {
    const target = join(folder, file.path);
    mkdirSync(dirname(target), { recursive: true });
    if ('text' in file) writeFileSync(target, file.text);
    else copyFileSync(file.copyOf, target);
    chmodSync(target, READABLE);
    utimesSync(target, Number(epoch), Number(epoch));
  }
}
