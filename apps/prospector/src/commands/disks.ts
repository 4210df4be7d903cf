import type { Command } from 'commander';
import { type DiskInfo, identifyDisk } from '@operos/hw-inventory';
import type { Surroundings } from '../program.ts';
import { alignColumns } from './align-columns.ts';
import { hardwareCommand } from './hardware-options.ts';
import { type HardwareSource, readHardware } from './read-hardware.ts';

/** `prospector disks`: every disk with its lasting identity and what is on it. */
export function disksCommand({ print }: Surroundings): Command {
  return hardwareCommand('disks')
    .description('list the disks, their lasting identities and what was found on them')
    .option('--json', 'print JSON')
    .action(async (options: HardwareSource & { json?: boolean }) => {
      const { disks } = await readHardware(options);
      print(
        options.json === true ? `${JSON.stringify(disks.map(withIdentity))}\n` : describe(disks),
      );
    });
}

function withIdentity(disk: DiskInfo) {
  return { ...disk, identity: identifyDisk(disk) };
}

function describe(disks: readonly DiskInfo[]): string {
  if (disks.length === 0) return 'No disks were found.\n';
  const rows = disks.map((disk) => [
    disk.name,
    gibibytes(disk.size),
    disk.model ?? '-',
    disk.serial ?? '-',
    identityText(disk),
    contentsText(disk),
  ]);
  return alignColumns([['NAME', 'SIZE', 'MODEL', 'SERIAL', 'IDENTITY', 'CONTENTS'], ...rows]);
}

function identityText(disk: DiskInfo): string {
  const identity = identifyDisk(disk);
  return identity.kind === 'unidentifiable' ? 'none: cannot be told from others' : identity.id;
}

function contentsText({ contents }: DiskInfo): string {
  const found = contents.flatMap(({ filesystem, label }) =>
    filesystem === null ? [] : [label === null ? filesystem : `${filesystem} "${label}"`],
  );
  return found.length === 0 ? 'nothing recognised' : [...new Set(found)].join(', ');
}

function gibibytes(size: number | null): string {
  return size === null ? '-' : `${(size / 2 ** 30).toFixed(1)} GiB`;
}
