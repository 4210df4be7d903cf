import type { DiskInfo, HardwareReport } from '@operos/hw-inventory';

const SMALLEST_BYTES = 50 * 2 ** 30;

/** Why a controller cannot be installed on a disk; undefined if it can. That data lies on it is no reason: that is asked. */
export function unfitness(disk: DiskInfo): string | undefined {
  if (disk.readOnly) return 'write-protected';
  if (disk.transport === 'usb' || disk.removable) return 'on USB or removable';
  if (disk.contents.some(({ mountPoint }) => mountPoint !== null)) return 'in use';
  if (disk.size === null) return 'of unknown size';
  return disk.size < SMALLEST_BYTES ? 'smaller than 50 GiB' : undefined;
}

/** The disks a controller can be installed on. */
export function fittingDisks({ disks }: HardwareReport): readonly DiskInfo[] {
  return disks.filter((disk) => unfitness(disk) === undefined);
}
