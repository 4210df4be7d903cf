import {
  type BootLayer,
  type KernelConsole,
  type MenuLabel,
  type MenuText,
  type MenuWord,
  parseKernelConsole,
  parseMenuLabel,
  parseMenuText,
  parseMenuWord,
  type MediumLabel,
} from '@operos/pxe';
import type { MediumMenu, SystemEntry, ToolEntry } from './medium-menu.ts';

/** What the menu of an installation medium depends on. */
export interface InstallerMedium {
  readonly version: string;
  readonly label: MediumLabel;
  /** What the installer runs from, bottom first. */
  readonly layers: readonly BootLayer[];
  readonly development: boolean;
}

const TIMEOUT_SECONDS = 10;
// Kernel messages go to both; the last one is /dev/console, and a person stands before the screen.
const consoles = ['ttyS0,115200', 'tty0'].map(kernelConsole);
const quiet = ['quiet', 'loglevel=3', 'consoleblank=0'].map(menuWord);
/** Where an unattended installation finds its settings: any volume with this label. */
const unattended = menuWord('operos.config=volume:OPEROS-CONFIG');

/** The menu of the installation medium. Its first entry only asks: whoever boots it by mistake loses nothing. */
export function installerMenu(medium: InstallerMedium): MediumMenu {
  const { version, label, development } = medium;
  return {
    title: menuText(`Operos ${version}${development ? ' development' : ''}`),
    label,
    timeoutSeconds: TIMEOUT_SECONDS,
    serial: { port: 0, baud: 115200 },
    editable: development,
    entries: [
      system(medium, { label: 'install', text: `Install Operos ${version}`, more: [] }),
      system(medium, {
        label: 'unattended',
        text: `Install Operos ${version} unattended`,
        more: [unattended],
      }),
      tool('local-disk', 'Boot from the disk'),
      tool('memtest', 'Test the memory'),
      tool('hardware-info', 'Show the hardware'),
      tool('reboot', 'Reboot'),
      tool('power-off', 'Power off'),
    ],
  };
}

interface Wanted {
  readonly label: string;
  readonly text: string;
  readonly more: readonly MenuWord[];
}

function system(medium: InstallerMedium, { label, text, more }: Wanted): SystemEntry {
  return {
    kind: 'system',
    label: menuLabel(label),
    text: menuText(text),
    arguments: {
      layers: medium.layers,
      medium: medium.label,
      ...(medium.development ? { debug: true } : {}),
      consoles,
      others: [...more, ...quiet],
    },
  };
}

function tool(kind: ToolEntry['kind'], text: string): ToolEntry {
  return { kind, label: menuLabel(kind), text: menuText(text) };
}

function menuText(text: string): MenuText {
  return parseMenuText(text) ?? refuse('the text of a menu', text);
}

function menuLabel(text: string): MenuLabel {
  return parseMenuLabel(text) ?? refuse('the label of a menu entry', text);
}

function menuWord(text: string): MenuWord {
  return parseMenuWord(text) ?? refuse('a plain kernel argument', text);
}

function kernelConsole(text: string): KernelConsole {
  return parseKernelConsole(text) ?? refuse('a console', text);
}

function refuse(expected: string, text: string): never {
  throw new RangeError(`Expected ${expected}, got ${JSON.stringify(text)}`);
}
