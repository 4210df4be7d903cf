import { mediumPaths } from './medium-paths.ts';

/** A file that is copied from a Debian package of the image tools. */
export interface LoaderFile {
  /** Where it lies on the medium, or in the file system for UEFI. */
  readonly path: string;
  readonly copyOf: string;
  /** The package that holds it. */
  readonly package: string;
}

const SYSLINUX_MODULES = [
  'ldlinux.c32',
  'libcom32.c32',
  'libutil.c32',
  'menu.c32',
  'reboot.c32',
  'poweroff.c32',
  'hdt.c32',
  'libgpl.c32', // hdt.c32
  'libmenu.c32', // hdt.c32
];

/** The boot sector by which BIOS starts the medium when it is a disk; of the package isolinux. */
export const isohybridSector = '/usr/lib/ISOLINUX/isohdpfx.bin';

/** What the medium itself carries for the firmware. */
export const mediumLoaders: readonly LoaderFile[] = [
  {
    path: `${mediumPaths.isolinux}/isolinux.bin`,
    copyOf: '/usr/lib/ISOLINUX/isolinux.bin',
    package: 'isolinux',
  },
  ...SYSLINUX_MODULES.map((module) => ({
    path: `${mediumPaths.isolinux}/${module}`,
    copyOf: `/usr/lib/syslinux/modules/bios/${module}`,
    package: 'syslinux-common',
  })),
  {
    path: mediumPaths.memtestBios,
    copyOf: '/boot/memtest86+x64.bin',
    package: 'memtest86+',
  },
  {
    path: mediumPaths.memtestEfi,
    copyOf: '/boot/memtest86+x64.efi',
    package: 'memtest86+',
  },
];

/**
 * What UEFI firmware starts: shim, signed by the key that firmware trusts, and GRUB, signed by Debian, whose kernels it
 * accepts. So the medium boots with Secure Boot on and off.
 */
export const efiLoaders: readonly LoaderFile[] = [
  {
    path: 'EFI/BOOT/BOOTX64.EFI',
    copyOf: '/usr/lib/shim/shimx64.efi.signed',
    package: 'shim-signed',
  },
  {
    path: 'EFI/BOOT/mmx64.efi', // where shim lets a person enrol a key
    copyOf: '/usr/lib/shim/mmx64.efi.signed',
    package: 'shim-helpers-amd64-signed',
  },
  {
    path: 'EFI/BOOT/grubx64.efi',
    copyOf: '/usr/lib/grub/x86_64-efi-signed/gcdx64.efi.signed',
    package: 'grub-efi-amd64-signed',
  },
];
