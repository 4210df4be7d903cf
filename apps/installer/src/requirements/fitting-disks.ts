import { CONTROLLER_DISK, type DiskFacts } from '@operos/disk-layout';
import type { HardwareReport } from '@operos/hw-inventory';

const GIBIBYTE = 2 ** 30;

/** What of a disk decides whether it is fit for a controller. */
export type DiskFitness = Pick<
  DiskFacts,
  'readOnly' | 'transport' | 'removable' | 'contents' | 'size'
>;

/**
 * Why a controller cannot be installed on a disk; undefined if it can. That data lies on it is no reason: that is asked.
 * `least` is the smallest disk in bytes.
 */
export function unfitness(disk: DiskFitness, least = CONTROLLER_DISK): string | undefined {
  if (disk.readOnly) return 'write-protected';
  if (disk.transport === 'usb' || disk.removable) return 'on USB or removable';
  if (disk.contents.some(({ mountPoint }) => mountPoint !== null)) return 'in use';
  if (disk.size === null) return 'of unknown size';
  return disk.size < least ? `smaller than ${least / GIBIBYTE} GiB` : undefined;
}

/** The disks of a report that a controller can be installed on. */
export function fittingDisks(
  { disks }: HardwareReport,
  least = CONTROLLER_DISK,
): HardwareReport['disks'] {
  return disks.filter((disk) => unfitness(disk, least) === undefined);
}
