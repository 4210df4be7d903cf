import type { BootUrl } from '../kernel-line/boot-url.ts';
import type { KernelArguments } from '../kernel-line/kernel-arguments.ts';
import type { BootPath } from '../loaders/boot-path.ts';
import type { MenuLabel, MenuText } from './menu-text.ts';
import type { MenuWord } from './menu-word.ts';

/** What a machine offers on its screen before any system runs; the same menu is rendered for every loader. */
export interface BootMenu {
  /** Shown above the entries, with the version: `Operos 0.1.7`. */
  readonly title: MenuText;
  /** Where kernels, initramfs images and tools are fetched: the boot tree over HTTP. */
  readonly bootServer: BootUrl;
  /** Seconds until the first entry boots by itself; never 0, which SYSLINUX takes for "wait for ever". */
  readonly timeoutSeconds: number;
  /** Seconds after which it boots even if somebody, or noise on a serial line, pressed a key. */
  readonly totalTimeoutSeconds?: number;
  /** The serial port that shows the menu beside the screen. */
  readonly serial?: SerialLine;
  /** The first entry is the one that boots unattended. */
  readonly entries: readonly [BootEntry, ...BootEntry[]];
}

/** A serial port as firmware numbers it. */
export interface SerialLine {
  /** 0 is ttyS0, also called COM1. */
  readonly port: 0 | 1 | 2 | 3;
  readonly baud: 9600 | 19200 | 38400 | 57600 | 115200;
}

/** One line of the menu. */
export type BootEntry = KernelEntry | ToolEntry;

/** Starts a Linux system over the network. */
export interface KernelEntry {
  readonly kind: 'kernel';
  readonly label: MenuLabel;
  readonly text: MenuText;
  readonly kernel: BootPath;
  /** Loaded one after the other: microcode first, then the initramfs. */
  readonly initramfs: readonly [BootPath, ...BootPath[]];
  /** Without BOOTIF, which the loader adds because only it knows the interface. */
  readonly arguments: MenuArguments;
}

/** Kernel arguments of which none can be mistaken for a loader's or a shell's own syntax. */
export interface MenuArguments extends Omit<KernelArguments, 'bootInterface'> {
  readonly others: readonly MenuWord[];
}

/** Something a person standing at the machine asks for. */
export interface ToolEntry {
  readonly kind: 'memtest' | 'hardware-info' | 'local-disk' | 'reboot';
  readonly label: MenuLabel;
  readonly text: MenuText;
}
