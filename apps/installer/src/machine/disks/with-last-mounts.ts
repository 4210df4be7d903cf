import { type FoundContent, lastMount, SUPERBLOCK_END } from '@operos/disk-layout';
import type { FoundDisk } from './found-disk.ts';
import { readStart } from './table-sectors.ts';

/** What a person knows a file system by, next to its label. */
export async function withLastMounts(disk: FoundDisk): Promise<FoundDisk> {
  const contents: FoundContent[] = [];
  for (const content of disk.contents)
    contents.push(
      isExt(content) ? { ...content, lastMount: await lastMountOf(content.name) } : content,
    );
  return { ...disk, contents };
}

function isExt({ kind, filesystem }: FoundContent): boolean {
  return (kind === 'part' || kind === 'disk') && /^ext[234]$/.test(filesystem ?? '');
}

async function lastMountOf(name: string): Promise<string | null> {
  try {
    return lastMount(await readStart(`/dev/${name}`, SUPERBLOCK_END));
  } catch {
    return null; // a disk that cannot be read well is told of elsewhere
  }
}
