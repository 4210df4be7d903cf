import { printKernelArguments } from '../kernel-line/print-kernel-arguments.ts';
import type { SyslinuxFirmware } from '../loaders/packaged-files.ts';
import type { BootEntry, BootMenu, KernelEntry } from './boot-menu.ts';

/**
 * Renders a SYSLINUX menu (syslinux.cfg of 6.04). The first entry is the one that boots unattended. Entries that a
 * build of SYSLINUX cannot run are left out of its menu.
 */
export function renderBootMenu(menu: BootMenu, firmware: SyslinuxFirmware = 'bios'): string {
  const [first] = menu.entries;
  const lines = [
    ...(menu.serial ? [`SERIAL ${menu.serial.port} ${menu.serial.baud}`] : []), // must come first
    `DEFAULT ${first.label}`,
    'UI menu.c32',
    'PROMPT 0',
    'NOESCAPE 1', // Shift and Scroll Lock open no prompt
    'ALLOWOPTIONS 0', // nobody at the console adds init=/bin/sh
    // Not IMPLICIT 0: with it 6.04 stops before UI, without a word. menu.c32 opens no prompt to type at anyway.
    `TIMEOUT ${menu.timeoutSeconds * 10}`, // SYSLINUX counts tenths of a second
    ...(menu.totalTimeoutSeconds ? [`TOTALTIMEOUT ${menu.totalTimeoutSeconds * 10}`] : []),
    `MENU TITLE ${menu.title}`,
    'MENU AUTOBOOT Starting in # second{,s}',
    ...menu.entries
      .filter((entry) => runsOn(firmware, entry))
      .flatMap((entry) => ['', ...renderEntry(menu, entry, firmware)]),
  ];
  return `${lines.join('\n')}\n`;
}

// Under UEFI hdt.c32 of 6.04 finds no pow() and reboot.c32 hangs; iPXE's menu has both entries there.
function runsOn(firmware: SyslinuxFirmware, entry: BootEntry): boolean {
  return firmware === 'bios' || (entry.kind !== 'hardware-info' && entry.kind !== 'reboot');
}

function renderEntry(menu: BootMenu, entry: BootEntry, firmware: SyslinuxFirmware): string[] {
  return [
    `LABEL ${entry.label}`,
    `  MENU LABEL ${entry.text}`,
    ...(entry === menu.entries[0] ? ['  MENU DEFAULT'] : []),
    ...renderAction(menu, entry, firmware).map((line) => `  ${line}`),
  ];
}

function renderAction(menu: BootMenu, entry: BootEntry, firmware: SyslinuxFirmware): string[] {
  switch (entry.kind) {
    case 'kernel':
      return renderKernel(menu, entry);
    case 'memtest':
      return [`LINUX ${menu.bootServer}tools/memtest.${firmware === 'bios' ? 'bin' : 'efi'}`];
    case 'hardware-info':
      return ['COM32 hdt.c32'];
    case 'local-disk':
      return ['LOCALBOOT 0']; // hand back to the firmware, which tries its next device
    case 'reboot':
      return ['COM32 reboot.c32'];
  }
}

function renderKernel(menu: BootMenu, entry: KernelEntry): string[] {
  return [
    `LINUX ${menu.bootServer}${entry.kernel}`,
    `INITRD ${entry.initramfs.map((path) => `${menu.bootServer}${path}`).join(',')}`,
    `APPEND ${printKernelArguments(entry.arguments)}`,
    'SYSAPPEND 2', // adds BOOTIF=01-…, the interface the firmware booted from
  ];
}
