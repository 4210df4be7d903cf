import { createHash, randomFillSync } from 'node:crypto';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A layer on the boot server, with the digest that a machine checks. */
export interface LayerFile {
  /** `base.sqfs` */
  readonly file: string;
  readonly digest: string;
}

const MIB = 2 ** 20;
// A worker fetches some 300 MiB; a tenth keeps 64 of them within a minute. Random, as squashfs is.
const SIZES = { base: 16 * MIB, node: 8 * MIB, worker: 8 * MIB } as const;

/** What each machine fetches, in bytes. */
export const layerBytes = Object.values(SIZES).reduce((sum, size) => sum + size, 0);

/** Writes the layers into a folder, bottom first. */
export function writeLayers(folder: string): readonly LayerFile[] {
  mkdirSync(folder);
  chmodSync(folder, 0o755); // nginx reads as another user
  return Object.entries(SIZES).map(([name, size]) => {
    const bytes = randomFillSync(Buffer.alloc(size));
    const file = `${name}.sqfs`;
    writeFileSync(join(folder, file), bytes);
    return { file, digest: createHash('sha256').update(bytes).digest('hex') };
  });
}
