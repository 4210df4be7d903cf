import type { Issue } from '@operos/cluster-model';
import type { DiskFacts } from './disk-facts.ts';
import { diskIssues } from './disk-issues.ts';
import { whatIsLost } from './what-is-lost.ts';

/** What somebody allows, and what the disk is wanted for. */
export interface DiskWish {
  /** Where the disk stands in the giver's document: `controller.disk`. */
  readonly path: string;
  /** The least it must have, in bytes. */
  readonly least: number;
  /** Serials of disks whose data may go. */
  readonly erase: readonly string[];
}

/** Everything that keeps a disk from being written; all at once. */
export function judgeDisk(disk: DiskFacts, wish: DiskWish): readonly Issue[] {
  return [...unfit(disk, wish), ...notGivenAway(disk, wish)];
}

function unfit(disk: DiskFacts, { path, least }: DiskWish): Issue[] {
  const mounted = disk.contents.find(({ mountPoint }) => mountPoint !== null && mountPoint !== '');
  const reasons = [
    ...(disk.readOnly ? ['it is write-protected'] : []),
    ...(disk.transport === 'usb' || disk.removable ? ['it can be pulled out'] : []),
    ...(mounted === undefined ? [] : [`${mounted.name} is in use at ${mounted.mountPoint ?? ''}`]),
    ...(disk.size === null ? ['it does not tell its size'] : []),
  ];
  return [
    ...reasons.map((reason) => diskIssues.unusable(path, disk.name, reason)),
    ...(disk.size !== null && disk.size < least
      ? [diskIssues.tooSmall(path, { name: disk.name, size: disk.size, least })]
      : []),
  ];
}

function notGivenAway(disk: DiskFacts, { path, erase }: DiskWish): Issue[] {
  const losses = whatIsLost(disk);
  if (losses.length === 0 || (disk.serial !== null && erase.includes(disk.serial))) return [];
  return [diskIssues.hasData(path, disk, losses)];
}
