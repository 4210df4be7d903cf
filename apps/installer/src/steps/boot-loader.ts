import { partitionRoles, roleFacts } from '@operos/disk-layout';
import { renderGrubCfg, renderGrubStart } from '../boot/render-grub-cfg.ts';
import { renderGrubEnvironment } from '../boot/render-grub-environment.ts';
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
const EFI_NUMBER = partitionRoles.indexOf('efi') + 1;

/** What UEFI starts, from the packages that Debian signed, and the name by which the one finds the other. */
const efiFiles = [
  ['/usr/lib/shim/shimx64.efi.signed', 'shimx64.efi'],
  ['/usr/lib/shim/mmx64.efi.signed', 'mmx64.efi'],
  ['/usr/lib/grub/x86_64-efi-signed/grubx64.efi.signed', 'grubx64.efi'],
] as const;

/** Firmware finds the first by itself, the second through an entry of its own. */
const efiFolders = { 'EFI/BOOT': 'BOOTX64.EFI', 'EFI/operos': 'shimx64.efi' } as const;

/**
 * Makes each disk start by itself, under BIOS and UEFI whatever this machine has now, and says in the partition table
 * that the installation is complete. Nothing before this step can be started.
 */
export function bootLoader(context: InstallContext): InstallStep {
  const { disks, firmware } = context;
  return {
    id: 'boot-loader',
    title: 'Make the disk start',
    seconds: 4,
    actions: [
      ...disks.flatMap((disk, index) => {
        const place = efiPlace(context, index);
        return [...menu(context, disk, place), ...forBios(disk, place), ...forUefi(place)];
      }),
      // What the name of a partition says must be true after a power cut, too.
      run('sync', []),
      ...(firmware === 'uefi' ? firmwareEntries(disks) : []),
      ...disks.map(complete),
    ],
  };
}

function menu(context: InstallContext, disk: ChosenDisk, place: string): Action[] {
  const { version, images, consoles, development } = context;
  const slots = [{ slot: 'slot-a', version, layers: images.layers }] as const;
  return [
    {
      kind: 'mount',
      what: partitionOf(disk, 'efi'),
      where: place,
      type: 'vfat',
      options: 'fmask=0133,dmask=0022', // FAT keeps no modes, and refuses others than these
    },
    file(`${place}/boot/grub/grub.cfg`, renderGrubCfg({ slots, consoles, development })),
    file(`${place}/boot/grub/grubenv`, renderGrubEnvironment('slot-a')),
    file(`${place}/EFI/debian/grub.cfg`, renderGrubStart()),
  ];
}

function forBios({ path }: ChosenDisk, place: string): Action[] {
  const folder = `${place}/boot/grub/i386-pc`;
  return [
    { kind: 'directory', path: folder, mode: '0755' },
    run('cp', [`${BIOS_FILES}/boot.img`, `${folder}/boot.img`]),
    run('grub-mkimage', [
      ...['--directory', BIOS_FILES, '--format', 'i386-pc', '--output', `${folder}/core.img`],
      // The partition of the very disk that the machine was started from, whichever of a pair that is.
      ...['--prefix', `(,gpt${EFI_NUMBER})/boot/grub`, ...BIOS_MODULES],
    ]),
    // The file system that it finds its two files on is FAT, which it never embeds into: the BIOS partition it is.
    run(`${BIOS_FILES}/grub-bios-setup`, ['--skip-fs-probe', '--directory', folder, path]),
  ];
}

function forUefi(place: string): Action[] {
  return Object.entries(efiFolders).flatMap(([folder, shim]): Action[] => [
    { kind: 'directory', path: `${place}/${folder}`, mode: '0755' },
    ...efiFiles.map(([from, name]) =>
      run('cp', [from, `${place}/${folder}/${name === 'shimx64.efi' ? shim : name}`]),
    ),
  ]);
}

/** Firmware that has lost its entries, or takes none, still finds EFI/BOOT/BOOTX64.EFI: any of these may fail. */
function firmwareEntries(disks: readonly ChosenDisk[]): Action[] {
  return [
    ...[...disks.keys()].map((index) => entry(['--delete-bootnum', '--label', entryName(index)])),
    // Each new one becomes the first to be tried: that of the first disk is made last.
    ...[...disks.entries()]
      .reverse()
      .map(([index, { path }]) =>
        entry([
          ...['--create', '--disk', path, '--part', `${EFI_NUMBER}`],
          ...['--label', entryName(index), '--loader', '\\EFI\\operos\\shimx64.efi'],
        ]),
      ),
  ];
}

function entryName(disk: number): string {
  return disk === 0 ? 'Operos' : 'Operos mirror';
}

function entry(args: readonly string[]): RunAction {
  const anything = [0, 1, 2, 5, 8, 9, 15, 22];
  return { ...run('efibootmgr', ['--quiet', ...args]), succeeds: anything };
}

function complete({ path }: ChosenDisk): RunAction {
  return run('sgdisk', [`--change-name=1:${roleFacts.bios.name}`, path]);
}

function run(program: string, args: readonly string[]): RunAction {
  return { kind: 'run', program, args };
}

function file(path: string, text: string): Action {
  return { kind: 'file', path, mode: '0644', content: { text } };
}
