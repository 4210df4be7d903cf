import type { BootPath } from './boot-path.ts';
import { bootPath } from './boot-path.ts';

/** A file of the boot tree that is a copy of one from a Debian package. */
export interface PackagedFile {
  readonly path: BootPath;
  /** Where the package installs it. */
  readonly copyOf: string;
  /** The Debian package to install. */
  readonly package: string;
}

/** Firmware that SYSLINUX has a build of; also the name of its folder in the boot tree. */
export type SyslinuxFirmware = (typeof syslinuxFirmwares)[number];

/** Every build of SYSLINUX that is served. */
export const syslinuxFirmwares = ['bios', 'efi32', 'efi64'] as const;

const MENU_MODULES = ['menu.c32', 'libutil.c32'];

/** The modules of SYSLINUX that each build needs for what `renderBootMenu` offers on it. */
export const syslinuxModules: Readonly<Record<SyslinuxFirmware, readonly string[]>> = {
  bios: [
    'ldlinux.c32',
    ...MENU_MODULES,
    'reboot.c32',
    'hdt.c32',
    'libcom32.c32', // reboot.c32 and hdt.c32 need it
    'libgpl.c32', // hdt.c32
    'libmenu.c32', // hdt.c32
  ],
  efi32: ['ldlinux.e32', ...MENU_MODULES],
  efi64: ['ldlinux.e64', ...MENU_MODULES],
};

/** The loaders, their modules and the tools that menus offer, each with the Debian package that holds it. */
export const packagedFiles: readonly PackagedFile[] = [
  packaged('pxelinux', '/usr/lib/PXELINUX/lpxelinux.0', 'bios/lpxelinux.0'),
  packaged('syslinux-efi', '/usr/lib/SYSLINUX.EFI/efi32/syslinux.efi', 'efi32/syslinux.efi'),
  packaged('syslinux-efi', '/usr/lib/SYSLINUX.EFI/efi64/syslinux.efi', 'efi64/syslinux.efi'),
  ...syslinuxFirmwares.flatMap((firmware) =>
    syslinuxModules[firmware].map((module) =>
      packaged(
        'syslinux-common',
        `/usr/lib/syslinux/modules/${firmware}/${module}`,
        `${firmware}/${module}`,
      ),
    ),
  ),
  packaged('ipxe', '/usr/lib/ipxe/undionly.kpxe', 'ipxe/undionly.kpxe'),
  packaged('ipxe', '/usr/lib/ipxe/snponly.efi', 'ipxe/snponly.efi'),
  packaged('ipxe', '/usr/lib/ipxe/ipxe.efi', 'ipxe/ipxe.efi'), // own drivers, for firmware with a bad one
  packaged('memtest86+', '/boot/memtest86+x64.bin', 'tools/memtest.bin'),
  packaged('memtest86+', '/boot/memtest86+x64.efi', 'tools/memtest.efi'),
];

function packaged(from: string, copyOf: string, path: string): PackagedFile {
  return { path: bootPath(path), copyOf, package: from };
}
