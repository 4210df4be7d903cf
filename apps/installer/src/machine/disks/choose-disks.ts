import { type Bytes, type ClusterSettings, type Issue, isUsable } from '@operos/cluster-model';
import { CONTROLLER_DISK, judgeDisk, TRIAL_DISK, whatIsLost } from '@operos/disk-layout';
import type { ChosenDisk } from '../../plan/chosen-disk.ts';
import { chosenDiskIssues } from './chosen-disk-issues.ts';
import type { FoundDisk } from './found-disk.ts';

/** Which disks may be written, and for what kind of controller. */
export interface DiskChoice {
  readonly settings: ClusterSettings;
  /** Serial numbers of disks of which the data may go; a person at the screen gives disks away by their path. */
  readonly erase: readonly string[];
  readonly erasePaths?: readonly string[];
  /** A development build takes small disks. */
  readonly development: boolean;
}

/** The disks that the settings name, or everything that keeps them from being written. */
export function chooseDisks(
  found: readonly FoundDisk[],
  choice: DiskChoice,
): readonly ChosenDisk[] | Issue[] {
  const { disk, mirrorDisk } = choice.settings.controller;
  const wanted = [
    { path: 'controller.disk', disk },
    ...(mirrorDisk === undefined ? [] : [{ path: 'controller.mirrorDisk', disk: mirrorDisk }]),
  ];
  const pairs = wanted.map((wish) => ({
    ...{ wish, facts: found.find(({ links }) => links.includes(wish.disk)) },
  }));
  const issues = pairs.flatMap(({ wish, facts }) =>
    facts === undefined
      ? [chosenDiskIssues.missing(wish.path, wish.disk, found)]
      : judged(facts, wish, choice),
  );
  const chosen = pairs.flatMap(({ facts }) => facts ?? []);
  const all = [...issues, ...sameDisk(chosen), ...others(found, chosen)];
  return isUsable(all)
    ? pairs.flatMap(({ wish, facts }) => (facts === undefined ? [] : [toChosen(wish.disk, facts)]))
    : all;
}

function judged(
  facts: FoundDisk,
  { path, disk }: { readonly path: string; readonly disk: string },
  { erase, erasePaths = [], development }: DiskChoice,
): readonly Issue[] {
  const least = development ? TRIAL_DISK : CONTROLLER_DISK;
  const issues = judgeDisk(facts, { path, least, erase });
  return erasePaths.includes(disk) ? issues.filter(({ code }) => code !== 'disk-has-data') : issues;
}

function sameDisk([first, second]: readonly FoundDisk[]): Issue[] {
  return first !== undefined && first === second ? [chosenDiskIssues.twice(first.name)] : [];
}

/** The initramfs would not know which of two controllers to start. */
function others(found: readonly FoundDisk[], chosen: readonly FoundDisk[]): Issue[] {
  return found
    .filter((disk) => !chosen.includes(disk) && isController(disk))
    .map((disk) => chosenDiskIssues.otherController(disk));
}

function isController({ partitionNames, contents }: FoundDisk): boolean {
  return (
    partitionNames.some((name) => name === 'operos-a' || name === 'operos-data') ||
    contents.some(({ label }) => label === 'OPEROS-A' || label === 'OPEROS-DATA')
  );
}

function toChosen(path: ChosenDisk['path'], facts: FoundDisk): ChosenDisk {
  const { name, model, serial, size, sectorBytes } = facts;
  return {
    ...{ path, name, model, serial, sectorBytes },
    size: (size ?? 0) as Bytes, // a disk that does not tell is refused
    losses: whatIsLost(facts),
  };
}
