import { printKernelArguments, type MediumLabel } from '@operos/pxe';
import type { MediumEntry, MediumMenu, SystemEntry } from './medium-menu.ts';
import { mediumPaths } from './medium-paths.ts';

/**
 * Renders the menu for GRUB 2, which UEFI machines see. It is drawn with the firmware's own console alone: firmware
 * that redirects it to a serial line would otherwise show every letter there twice and divide the keys.
 */
export function renderGrubCfg(menu: MediumMenu): string {
  const [first] = menu.entries;
  const lines = [
    findMedium(menu.label),
    `set default=${first.label}`,
    `set timeout=${menu.timeoutSeconds}`,
    'set timeout_style=menu',
    ...(menu.editable ? [] : LOCKED),
    ...menu.entries.flatMap((entry) => renderEntry(entry)),
  ];
  return `${lines.join('\n')}\n`;
}

/** Renders what GRUB reads first where the medium is a disk, a copied USB stick: it goes on with the real menu. */
export function renderGrubStart(label: MediumLabel): string {
  const lines = [
    findMedium(label),
    'set prefix=($root)/boot/grub',
    `configfile ($root)/${mediumPaths.grubMenu}`,
  ];
  return `${lines.join('\n')}\n`;
}

// A user without a password: nobody can become one to edit an entry or open the command line.
const LOCKED = ['set superusers=nobody', 'export superusers'];

function findMedium(label: MediumLabel): string {
  return `search --no-floppy --set=root --label ${label}`;
}

function renderEntry(entry: MediumEntry): string[] {
  const commands = commandsOf(entry);
  if (commands.length === 0) return [];
  const lines = [
    `menuentry '${entry.text}' --id ${entry.label} --unrestricted {`,
    ...commands.map((command) => `  ${command}`),
    '}',
  ];
  return ['', ...(entry.kind === 'memtest' ? unlessLocked(lines) : lines)];
}

function commandsOf(entry: MediumEntry): string[] {
  switch (entry.kind) {
    case 'system':
      return startSystem(entry);
    case 'memtest':
      return [`chainloader /${mediumPaths.memtestEfi}`];
    case 'hardware-info':
      return []; // hdt runs under BIOS alone; the installer's own report has more
    case 'local-disk':
      return START_DISK;
    case 'reboot':
      return ['reboot'];
    case 'power-off':
      return ['halt'];
  }
}

// Firmware that is handed back to would show its own menu. Our own partition on a stick is the one with our menu.
const START_DISK = [
  'for partition in (hd*,gpt*) (hd*,msdos*); do',
  `  if [ -f $partition/EFI/BOOT/BOOTX64.EFI -a ! -f $partition/${mediumPaths.grubMenu} ]; then`,
  '    chainloader $partition/EFI/BOOT/BOOTX64.EFI',
  '    boot',
  '  fi',
  'done',
  'exit',
];

function startSystem(entry: SystemEntry): string[] {
  return [
    `linux /${mediumPaths.kernel} ${printKernelArguments(entry.arguments)}`,
    `initrd /${mediumPaths.initramfs}`,
  ];
}

/** With Secure Boot the firmware refuses a program that nobody signed, so it is not offered. */
function unlessLocked(lines: readonly string[]): string[] {
  return ['if [ "$lockdown" != y ]; then', ...lines, 'fi'];
}
