import { partitionPath, type PartitionTable, planControllerDisk } from '@operos/disk-layout';
import type { Action, RunAction } from '../plan/action.ts';
import type { ChosenDisk } from '../plan/chosen-disk.ts';
import type { InstallContext } from '../plan/install-context.ts';
import type { InstallStep } from '../plan/install-step.ts';

const NODE_SECONDS = 30; // udev makes the names of partitions in its own time

/** Gives each disk its partition table; whatever was in it is gone from here on. */
export function partition(context: InstallContext): InstallStep {
  const { disks } = context;
  return {
    id: 'partition',
    title: disks.length > 1 ? 'Partition the disks' : 'Partition the disk',
    seconds: 3,
    actions: [
      ...(disks.length > 1 ? [stopMirrors] : []),
      ...disks.flatMap((disk, index) => partitionOne(disk, tableOf(context, index))),
    ],
  };
}

/** The table of the first disk or of its mirror, both as large as the smaller one allows. */
export function tableOf({ disks, installId }: InstallContext, index: number): PartitionTable {
  const size = Math.min(...disks.map((disk) => disk.size));
  return planControllerDisk({ size, installId, place: index === 0 ? 0 : 1 });
}

// A mirror of an earlier installation holds its disks.
const stopMirrors: RunAction = {
  kind: 'run',
  program: '/usr/sbin/mdadm',
  args: ['--stop', '--scan'],
  succeeds: [0, 1, 2],
};

function partitionOne({ path }: ChosenDisk, table: PartitionTable): Action[] {
  return [
    // Refuses a disk that is in use: no --force.
    { kind: 'run', program: '/usr/sbin/wipefs', args: ['--all', path] },
    { kind: 'run', program: '/usr/sbin/sgdisk', args: [...tableArguments(table), path] },
    {
      kind: 'run',
      program: '/usr/bin/udevadm',
      args: ['settle', `--timeout=${NODE_SECONDS}`],
      succeeds: [0, 1],
    },
    ...table.partitions.map(({ number }): Action => {
      const node = partitionPath(path, number);
      return { kind: 'wait-for', path: node, seconds: NODE_SECONDS };
    }),
  ];
}

/** One call, so that the table is written once: the disk has the old one or the new one. */
function tableArguments({ guid, partitions }: PartitionTable): string[] {
  return [
    '--clear',
    '--set-alignment=2048',
    `--disk-guid=${guid}`,
    ...partitions.flatMap(({ number, name, startMib, sizeMib, type, guid: own }) => [
      `--new=${number}:${startMib}M:+${sizeMib}M`,
      `--typecode=${number}:${type}`,
      `--partition-guid=${number}:${own}`,
      `--change-name=${number}:${name}`,
    ]),
  ];
}
