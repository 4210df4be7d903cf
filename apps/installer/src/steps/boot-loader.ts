import { partitionRoles, roleFacts } from '@operos/disk-layout';
import { renderGrubCfg, renderGrubStart } from '../boot/render-grub-cfg.ts';
import type { Action, RunAction } from '../plan/action.ts';
import type { ChosenDisk } from '../plan/chosen-disk.ts';
import type { InstallContext } from '../plan/install-context.ts';
import type { InstallStep } from '../plan/install-step.ts';
import { efiPlace, partitionOf } from './volume.ts';

const BIOS_FILES = '/usr/lib/grub/i386-pc';
// All that the menu needs: GRUB then reads nothing but its menu from the disk.
const BIOS_MODULES = [
  ...['biosdisk', 'part_gpt', 'fat', 'ext2', 'search', 'search_label', 'loadenv', 'configfile'],
  ...['normal', 'linux', 'test', 'echo', 'serial', 'terminal', 'minicmd', 'reboot', 'halt'],
];

/** What UEFI starts, from the packages that Debian signed, and where it looks for it. */
const efiCopies = [
  ['/usr/lib/shim/shimx64.efi.signed', 'EFI/BOOT/BOOTX64.EFI'],
  ['/usr/lib/grub/x86_64-efi-signed/grubx64.efi.signed', 'EFI/BOOT/grubx64.efi'],
  ['/usr/lib/shim/shimx64.efi.signed', 'EFI/operos/shimx64.efi'],
  ['/usr/lib/grub/x86_64-efi-signed/grubx64.efi.signed', 'EFI/operos/grubx64.efi'],
] as const;

/**
 * Makes each disk start by itself, under BIOS and UEFI whatever this machine has now, and says in the partition table
 * that the installation is complete. Nothing before this step can be started.
 */
export function bootLoader(context: InstallContext): InstallStep {
  return {
    id: 'boot-loader',
    title: 'Make the disk start',
    seconds: 4,
    actions: context.disks.flatMap((disk, index) => [
      ...menu(context, index),
      ...forBios(disk, efiPlace(context, index)),
      ...forUefi(efiPlace(context, index)),
      ...(context.firmware === 'uefi' ? firmwareEntry(disk) : []),
      complete(disk),
    ]),
  };
}

function menu(context: InstallContext, index: number): Action[] {
  const place = efiPlace(context, index);
  const disk = context.disks[index];
  if (disk === undefined) return [];
  const { version, images, consoles, development } = context;
  const slots = [{ slot: 'slot-a', version, layers: images.layers }] as const;
  return [
    {
      kind: 'mount',
      what: partitionOf(disk, 'efi'),
      where: place,
      type: 'vfat',
      options: 'umask=0077,utf8=1',
    },
    file(`${place}/boot/grub/grub.cfg`, renderGrubCfg({ slots, consoles, development })),
    file(`${place}/EFI/debian/grub.cfg`, renderGrubStart()),
  ];
}

function forBios({ path }: ChosenDisk, place: string): Action[] {
  const folder = `${place}/boot/grub/i386-pc`;
  return [
    file(`${folder}/start.cfg`, renderGrubStart()),
    run('/usr/bin/cp', [`${BIOS_FILES}/boot.img`, `${folder}/boot.img`]),
    run('/usr/bin/grub-mkimage', [
      ...['--directory', BIOS_FILES, '--format', 'i386-pc', '--prefix', '/boot/grub'],
      ...['--config', `${folder}/start.cfg`, '--output', `${folder}/core.img`],
      ...BIOS_MODULES,
    ]),
    // The file system that it finds its two files on is FAT, which it never embeds into: the BIOS partition it is.
    run(`${BIOS_FILES}/grub-bios-setup`, ['--skip-fs-probe', '--directory', folder, path]),
  ];
}

function forUefi(place: string): Action[] {
  return efiCopies.flatMap(([from, to]): Action[] => [
    { kind: 'directory', path: `${place}/${to.slice(0, to.lastIndexOf('/'))}`, mode: '0755' },
    run('/usr/bin/cp', [from, `${place}/${to}`]),
  ]);
}

/** Firmware that has lost its entries, or takes none, still finds EFI/BOOT/BOOTX64.EFI: either may fail. */
function firmwareEntry({ path }: ChosenDisk): Action[] {
  const efibootmgr = '/usr/bin/efibootmgr';
  const part = `${partitionRoles.indexOf('efi') + 1}`;
  const anything = [0, 1, 2, 5, 8, 9, 15, 22];
  return [
    {
      ...run(efibootmgr, [
        ...['--quiet', '--create', '--disk', path, '--part', part],
        ...['--label', 'Operos', '--loader', '\\EFI\\operos\\shimx64.efi'],
      ]),
      succeeds: anything,
    },
  ];
}

function complete({ path }: ChosenDisk): RunAction {
  return run('/usr/sbin/sgdisk', [`--change-name=1:${roleFacts.bios.name}`, path]);
}

function run(program: string, args: readonly string[]): RunAction {
  return { kind: 'run', program, args };
}

function file(path: string, text: string): Action {
  return { kind: 'file', path, mode: '0644', content: { text } };
}
