import { partitionPath, type PartitionTable, planControllerDisk } from '@operos/disk-layout';
import type { Action, RunAction } from '../plan/action.ts';
import type { ChosenDisk } from '../plan/chosen-disk.ts';
import type { InstallContext } from '../plan/install-context.ts';
import type { InstallStep } from '../plan/install-step.ts';

const MEBIBYTE = 1024 * 1024;
const NODE_SECONDS = 30; // udev makes the names of partitions in its own time

/** Gives each disk its partition table; whatever was in it is gone from here on. */
export function partition(context: InstallContext): InstallStep {
  const { disks } = context;
  return {
    id: 'partition',
    title: disks.length > 1 ? 'Partition the disks' : 'Partition the disk',
    seconds: 3,
    actions: [
      stopMirrors,
      ...disks.flatMap((disk, index) => partitionOne(disk, tableOf(context, index))),
    ],
  };
}

/** The table of the first disk or of its mirror, both as large as the smaller one allows. */
export function tableOf({ disks, installId }: InstallContext, index: number): PartitionTable {
  const size = Math.min(...disks.map((disk) => disk.size));
  return planControllerDisk({ size, installId, place: index === 0 ? 0 : 1 });
}

// A mirror of an earlier installation, or of one that was cut, holds its disks. One that is mounted stays.
const stopMirrors: RunAction = { ...run('mdadm', ['--stop', '--scan']), succeeds: [0, 1, 2] };

// Names of partitions come and go while udev looks at what was written.
const settle: RunAction = {
  ...run('udevadm', ['settle', `--timeout=${NODE_SECONDS}`]),
  succeeds: [0, 1],
};

function partitionOne(disk: ChosenDisk, table: PartitionTable): Action[] {
  const { path } = disk;
  const nodes = table.partitions.map(({ number }) => partitionPath(path, number));
  return [
    // Refuses a disk that is in use: no --force. sgdisk alone would keep tables of other kinds, and refuse some.
    run('wipefs', ['--all', path]),
    run('sgdisk', [...tableArguments(disk, table), path]),
    settle,
    // sgdisk is content when the kernel goes on with the old table; this is not. The lock keeps udev from looking at
    // the parts meanwhile, which would hold them.
    run('udevadm', ['lock', `--device=${path}`, 'partx', '--update', path]),
    settle,
    ...nodes.map((node): Action => ({ kind: 'wait-for', path: node, seconds: NODE_SECONDS })),
    // What lay in the same places before: half a mirror has its mark at the end, where no new file system writes.
    run('wipefs', ['--all', ...nodes]),
  ];
}

/** One call, so that the table is written once: the disk has no table, or this one. */
function tableArguments(
  { sectorBytes }: ChosenDisk,
  { guid, partitions }: PartitionTable,
): string[] {
  return [
    '--clear',
    `--set-alignment=${MEBIBYTE / sectorBytes}`,
    `--disk-guid=${guid}`,
    ...partitions.flatMap(({ number, name, startMib, sizeMib, type, guid: own }) => [
      `--new=${number}:${startMib}M:+${sizeMib}M`,
      `--typecode=${number}:${type}`,
      `--partition-guid=${number}:${own}`,
      `--change-name=${number}:${name}`,
    ]),
  ];
}

function run(program: string, args: readonly string[]): RunAction {
  return { kind: 'run', program, args };
}
