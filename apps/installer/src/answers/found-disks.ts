import { parseDiskPath } from '@operos/cluster-model';
import { classifyDisk, CONTROLLER_DISK, TRIAL_DISK, whatIsLost } from '@operos/disk-layout';
import type { FoundDisk } from '../machine/disks/found-disk.ts';
import { unfitness } from '../requirements/fitting-disks.ts';
import { NONE } from './answer-id.ts';
import type { Knowledge } from './knowledge.ts';

/** The name that the settings call a disk by; undefined for one without a name that stays. */
export function stablePath({ links }: FoundDisk): string | undefined {
  return links.find((link) => parseDiskPath(link) !== undefined);
}

/** The disk that an answer names, by whatever of its names. */
export function diskAt({ disks }: Pick<Knowledge, 'disks'>, path: string): FoundDisk | undefined {
  return path === NONE ? undefined : disks.find(({ links }) => links.includes(path));
}

/** Why a controller cannot be installed on a disk; undefined if it can. */
export function whyUnfit(disk: FoundDisk, { facts }: Pick<Knowledge, 'facts'>): string | undefined {
  if (stablePath(disk) === undefined) return 'without a name that stays';
  return unfitness(disk, facts.development ? TRIAL_DISK : CONTROLLER_DISK);
}

/** Whether it has yet to be read before anybody knows that it is empty. */
export function isUnread(disk: FoundDisk): boolean {
  return disk.zeros === null && classifyDisk(disk) === 'unknown';
}

/** What a person types to give a disk away: the end of its serial number, or a word. */
export function consentFor({ serial }: FoundDisk): string {
  const plain = serial?.replaceAll(/[^A-Za-z0-9]/g, '') ?? '';
  return plain.length >= 4 ? plain.slice(-4) : 'ERASE';
}

/** Whether a disk must be given away before it is written; nobody knows of one that has yet to be read. */
export function needsConsent(disk: FoundDisk, { answers }: Pick<Knowledge, 'answers'>): boolean {
  const isGivenAway = disk.serial !== null && (answers.base?.erase.includes(disk.serial) ?? false);
  return !isGivenAway && !isUnread(disk) && whatIsLost(disk).length > 0;
}
