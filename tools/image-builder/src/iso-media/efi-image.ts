import { rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ImageTools } from '../image-tools/image-tools.ts';
import type { IsoOrder } from './iso-order.ts';
import { layOut } from './lay-out.ts';
import type { MediumFile } from './medium-files.ts';

const CLUSTER = 4096;
const FAT_OVERHEAD = 256 * 1024; // boot sector, tables and folders of a small FAT
const MEBIBYTE = 1024 * 1024;
const VOLUME_ID = '4f504552'; // "OPER"; a random one would make every image another one

/** Makes the FAT image that UEFI firmware starts from; the same files and time always give the same bytes. */
export async function makeEfiImage(
  tools: ImageTools,
  order: IsoOrder,
  files: readonly MediumFile[],
): Promise<string> {
  const { scratch, log, sourceDateEpoch } = order;
  const image = join(scratch, 'efi.img');
  const tree = join(scratch, 'efi');
  layOut(tree, files, sourceDateEpoch);
  rmSync(image, { force: true });
  const run = (program: readonly [string, ...string[]]) =>
    tools.run(program, { folders: [scratch], log, sourceDateEpoch });

  const size = `${sizeOf(tree, files) / 1024}`;
  const identity = ['--invariant', '-i', VOLUME_ID, '-n', 'OPEROS_EFI'];
  await run(['mkfs.vfat', ...identity, '-C', image, size]);
  await run(['mmd', '-i', image, ...foldersOf(files).map((folder) => `::/${folder}`)]);
  for (const { path } of files)
    await run(['mcopy', '-m', '-i', image, join(tree, path), `::/${path}`]);
  return image;
}

/** Bytes, in whole mebibytes as partitions are aligned. */
function sizeOf(tree: string, files: readonly MediumFile[]): number {
  const sizes = files.map(({ path }) => statSync(join(tree, path)).size);
  const bytes = sizes.reduce((sum, size) => sum + size + CLUSTER, FAT_OVERHEAD);
  return Math.ceil(bytes / MEBIBYTE) * MEBIBYTE;
}

/** Every folder above the files, the outer ones first. */
function foldersOf(files: readonly MediumFile[]): string[] {
  const folders = new Set<string>();
  for (const { path } of files)
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) folders.add(folder);
  return [...folders].sort();
}
