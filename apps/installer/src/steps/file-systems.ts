import { derivedGuid, roleFacts } from '@operos/disk-layout';
import type { Action, RunAction } from '../plan/action.ts';
import type { InstallContext } from '../plan/install-context.ts';
import type { InstallStep } from '../plan/install-step.ts';
import { type MirroredRole, mirroredRoles, partitionOf, volumeOf } from './volume.ts';

// GRUB reads the slots; these are younger than what every GRUB understands.
const UNREADABLE = '^metadata_csum_seed,^orphan_file';
const FIRST_ID = 0xa0; // after those of the partitions

/** Makes the file systems, each with the label by which the initramfs and the boot menu find it. */
export function fileSystems(context: InstallContext): InstallStep {
  return {
    id: 'file-systems',
    title: 'Make the file systems',
    seconds: context.disks.length > 1 ? 8 : 4,
    actions: [
      ...context.disks.map((disk, index) =>
        makeFat(partitionOf(disk, 'efi'), volumeId(context, index)),
      ),
      ...mirroredRoles.flatMap((role) => [...pair(context, role), makeExt4(context, role)]),
    ],
  };
}

function makeFat(device: string, id: string): RunAction {
  const label = roleFacts.efi.label ?? '';
  return {
    kind: 'run',
    program: 'mkfs.fat',
    args: ['-F', '32', '-n', label, '-i', id, device],
  };
}

/** Eight hexadecimal digits; each disk has its own. */
function volumeId({ installId }: InstallContext, disk: number): string {
  return derivedGuid(installId, FIRST_ID + disk).slice(-8);
}

function makeExt4(context: InstallContext, role: MirroredRole): RunAction {
  const uuid = derivedGuid(context.installId, FIRST_ID + 8 + mirroredRoles.indexOf(role));
  return {
    kind: 'run',
    program: 'mkfs.ext4',
    args: [
      ...['-q', '-F', '-L', roleFacts[role].label ?? '', '-U', uuid.toLowerCase()],
      ...['-O', UNREADABLE, volumeOf(context, role)],
    ],
  };
}

/** Metadata at the end (1.0): a boot loader that knows nothing of pairs reads either half as a plain file system. */
function pair({ disks }: InstallContext, role: MirroredRole): Action[] {
  if (disks.length < 2) return [];
  const halves = disks.map((disk) => partitionOf(disk, role));
  const { name } = roleFacts[role];
  return [
    {
      kind: 'run',
      program: 'mdadm',
      args: [
        ...['--create', `/dev/md/${name}`, '--run', '--level=1', '--metadata=1.0'],
        ...[`--name=${name}`, '--homehost=any', '--bitmap=internal'],
        ...[`--raid-devices=${halves.length}`, ...halves],
      ],
    },
    { kind: 'wait-for', path: `/dev/md/${name}`, seconds: 30 },
  ];
}
