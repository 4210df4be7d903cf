import { readdirSync, realpathSync } from 'node:fs';
import { basename, join } from 'node:path';
import { showsUnfinished, UNFINISHED } from '@operos/disk-layout';
import { LocalPrograms } from '@operos/host';
import type { FoundDisk } from './found-disk.ts';
import { isAllZeros } from './is-all-zeros.ts';
import { LSBLK_COLUMNS, parseDiskFacts } from './parse-disk-facts.ts';
import { tableSectors } from './table-sectors.ts';
import { withLastMounts } from './with-last-mounts.ts';

/** Looks at every disk of this machine; those that show nothing and are wanted are read for whether they are empty. */
export async function readDisks(wanted: readonly string[]): Promise<readonly FoundDisk[]> {
  const args = ['--json', '--bytes', '--output', LSBLK_COLUMNS];
  const { exitCode, stdout, stderr } = await new LocalPrograms().run('lsblk', args);
  if (exitCode !== 0) throw new Error(`lsblk ended with ${exitCode}: ${stderr.trim()}`);
  const disks: FoundDisk[] = [];
  for (const disk of parseDiskFacts(stdout, linksByDisk())) {
    const known = await withLastMounts(disk);
    disks.push(disk.links.some((link) => wanted.includes(link)) ? await withZeros(known) : known);
  }
  return disks;
}

async function withZeros(disk: FoundDisk): Promise<FoundDisk> {
  const shows = disk.contents.length > 0 || disk.partitionNames.length > 0;
  if (shows || disk.size === null) return disk;
  const device = `/dev/${disk.name}`;
  const zeros = await isAllZeros(device, disk.size);
  // An installation of ours whose table was cut while it was written shows no table at all.
  if (zeros || !showsUnfinished(await tableSectors(device, disk.size, disk.sectorBytes)))
    return { ...disk, zeros };
  return { ...disk, zeros, partitionNames: [UNFINISHED] };
}

/** By-id first: a name of the disk itself is better than one of its slot. */
function linksByDisk(): ReadonlyMap<string, readonly string[]> {
  const links = new Map<string, string[]>();
  for (const folder of ['/dev/disk/by-id', '/dev/disk/by-path'])
    for (const name of namesIn(folder)) {
      const link = join(folder, name);
      const disk = basename(realpathSync(link));
      links.set(disk, [...(links.get(disk) ?? []), link]);
    }
  return links;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch {
    return []; // a machine without a disk has no such folder
  }
}
