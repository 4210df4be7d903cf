import { printKernelArguments } from '@operos/pxe';
import type { MediumEntry, MediumMenu, SystemEntry } from './medium-menu.ts';
import { mediumPaths } from './medium-paths.ts';

/** Renders the menu for isolinux 6.04, which BIOS machines see, on screen and serial line alike. */
export function renderIsolinuxCfg(menu: MediumMenu): string {
  const [first] = menu.entries;
  const lines = [
    `SERIAL ${menu.serial.port} ${menu.serial.baud}`, // must come first
    `DEFAULT ${first.label}`,
    'UI menu.c32',
    'PROMPT 0',
    `NOESCAPE ${menu.editable ? 0 : 1}`, // Shift and Scroll Lock open no prompt
    `ALLOWOPTIONS ${menu.editable ? 1 : 0}`, // nobody at the console adds init=/bin/sh
    `TIMEOUT ${menu.timeoutSeconds * 10}`, // isolinux counts tenths of a second
    `MENU TITLE ${menu.title}`,
    'MENU AUTOBOOT Starting in # second{,s}',
    ...menu.entries.flatMap((entry) => ['', ...renderEntry(menu, entry)]),
  ];
  return `${lines.join('\n')}\n`;
}

function renderEntry(menu: MediumMenu, entry: MediumEntry): string[] {
  return [
    `LABEL ${entry.label}`,
    `  MENU LABEL ${entry.text}`,
    ...(entry === menu.entries[0] ? ['  MENU DEFAULT'] : []),
    ...renderAction(entry).map((line) => `  ${line}`),
  ];
}

function renderAction(entry: MediumEntry): string[] {
  switch (entry.kind) {
    case 'system':
      return renderSystem(entry);
    case 'memtest':
      return [`LINUX /${mediumPaths.memtestBios}`];
    case 'hardware-info':
      return ['COM32 hdt.c32'];
    case 'local-disk':
      return ['LOCALBOOT -1']; // the firmware goes on with its next device
    case 'reboot':
      return ['COM32 reboot.c32'];
    case 'power-off':
      return ['COM32 poweroff.c32'];
  }
}

function renderSystem(entry: SystemEntry): string[] {
  return [
    `LINUX /${mediumPaths.kernel}`,
    `INITRD /${mediumPaths.initramfs}`,
    `APPEND ${printKernelArguments(entry.arguments)}`,
  ];
}
