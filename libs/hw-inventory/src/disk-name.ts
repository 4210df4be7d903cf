// Block devices that lsblk calls `disk` and that are no disks of this machine: RAM, floppies, network and mapped devices,
// eMMC boot areas, single paths to a shared NVMe namespace, MTD translations, ZFS volumes.
const NOT_A_DISK =
  /^(?:z?ram|fd|loop|nbd|rbd|drbd|mtdblock|ubiblock|zd|sr|dm-|md|bcache|nullb)[0-9]|^mmcblk[0-9]+(?:boot|rpmb)|^nvme[0-9]+c[0-9]+n/;
const KERNEL_NAME = /^[A-Za-z0-9][A-Za-z0-9!_.:-]{0,63}$/;

/** Reads a kernel block device name, with or without /dev/: `sda`, `nvme0n1`, `cciss!c0d0`; null when it is none. */
export function parseDiskName(text: unknown): string | null {
  if (typeof text !== 'string') return null;
  const name = text.replace(/^\/dev\//, '').replaceAll('/', '!');
  return KERNEL_NAME.test(name) ? name : null;
}

/** Whether a device of this name is a disk that could be in the machine. */
export function isDiskName(name: string): boolean {
  return !NOT_A_DISK.test(name);
}
