import {
  type BootLayer,
  type KernelConsole,
  type KernelWord,
  parseKernelWord,
  parseMediumLabel,
  printKernelArguments,
} from '@operos/pxe';
import { roleFacts } from '@operos/disk-layout';

/** A version of the system on this disk. */
export interface BootSlot {
  readonly slot: 'slot-a' | 'slot-b';
  /** x.y.z */
  readonly version: string;
  /** What it runs from, bottom first. */
  readonly layers: readonly BootLayer[];
}

/** What the boot menu of a controller depends on. */
export interface ControllerMenu {
  /** The first is started unless grubenv says otherwise. */
  readonly slots: readonly [BootSlot, ...BootSlot[]];
  readonly consoles: readonly KernelConsole[];
  readonly development: boolean;
}

const TIMEOUT_SECONDS = 3;
const quiet = ['quiet', 'loglevel=3', 'consoleblank=0'].map(word);

/** Renders grub.cfg of a controller's disk, which BIOS and UEFI machines read alike. */
export function renderGrubCfg(menu: ControllerMenu): string {
  const [first] = menu.slots;
  return text([
    '# Written by Operos; an update writes it anew.',
    // UEFI firmware redirects its console by itself; a BIOS is left behind when GRUB starts.
    'if [ "$grub_platform" = pc ]; then',
    `  ${serialLine(menu.consoles)}`,
    '  terminal_input console serial',
    '  terminal_output console serial',
    'fi',
    // Nobody who stands before it edits an entry or opens a command line.
    ...(menu.development ? [] : ['set superusers=nobody', 'export superusers']),
    `set default=${first.slot}`,
    // saved_entry is what starts. next_entry is started once: what a new version is tried with, and forgotten again.
    'if [ -s $prefix/grubenv ]; then load_env saved_entry next_entry; fi',
    'if [ -n "$saved_entry" ]; then set default="$saved_entry"; fi',
    'if [ -n "$next_entry" ]; then',
    '  set default="$next_entry"',
    '  set next_entry=',
    '  save_env next_entry',
    'fi',
    `set timeout=${TIMEOUT_SECONDS}`,
    'set timeout_style=menu',
    ...menu.slots.flatMap((slot) => entry(slot, menu)),
  ]);
}

/**
 * Renders what the GRUB that Debian signed reads first, in EFI/debian of the partition that it was started from: it goes
 * on with the menu beside it, and not with that of another disk.
 */
export function renderGrubStart(): string {
  return text(['set prefix=($root)/boot/grub', 'configfile $prefix/grub.cfg']);
}

/** The one that the system itself uses, or else the first. */
function serialLine(consoles: readonly KernelConsole[]): string {
  const [, unit = '0', speed = '115200'] =
    consoles.map((console) => /^ttyS([0-3])(?:,(\d+))?/.exec(console)).find(Boolean) ?? [];
  return `serial --unit=${unit} --speed=${speed}`;
}

function entry({ slot, version, layers }: BootSlot, { consoles, development }: ControllerMenu) {
  const label = roleFacts[slot].label ?? '';
  const line = printKernelArguments({
    layers,
    medium: medium(label),
    data: medium(roleFacts.data.label ?? ''),
    ...(development ? { debug: true as const } : {}),
    consoles,
    others: quiet,
  });
  return [
    '',
    `menuentry 'Operos ${version}' --id ${slot} --unrestricted {`,
    `  search --no-floppy --set=root --label ${label}`,
    `  linux /operos/vmlinuz ${line}`,
    '  initrd /operos/initramfs.img',
    '}',
  ];
}

function medium(label: string) {
  const parsed = parseMediumLabel(label);
  if (parsed === undefined) throw new RangeError(`Expected a label, got ${label}`);
  return parsed;
}

function word(argument: string): KernelWord {
  const parsed = parseKernelWord(argument);
  if (parsed === undefined) throw new RangeError(`Expected a kernel argument, got ${argument}`);
  return parsed;
}

function text(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
