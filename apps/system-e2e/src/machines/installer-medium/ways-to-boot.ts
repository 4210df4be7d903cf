import { copyFileSync } from 'node:fs';
import { join } from 'node:path';

/** Firmware of a machine, and how the medium is put into it. */
export interface WayToBoot {
  readonly name: string;
  readonly firmware: 'bios' | 'uefi' | 'secure-boot';
  readonly medium: 'disc' | 'stick';
}

/** All ways in which the medium is booted. */
export const waysToBoot: readonly WayToBoot[] = [
  { name: 'a disc under SeaBIOS', firmware: 'bios', medium: 'disc' },
  { name: 'a disc under OVMF', firmware: 'uefi', medium: 'disc' },
  { name: 'a USB stick under SeaBIOS', firmware: 'bios', medium: 'stick' },
  { name: 'a USB stick under OVMF with Secure Boot', firmware: 'secure-boot', medium: 'stick' },
];

/** Firmware of Debian's package ovmf; the variables of the second one hold Microsoft's keys. */
export const ovmf = {
  uefi: { code: '/usr/share/OVMF/OVMF_CODE_4M.fd', variables: '/usr/share/OVMF/OVMF_VARS_4M.fd' },
  'secure-boot': {
    code: '/usr/share/OVMF/OVMF_CODE_4M.secboot.fd',
    variables: '/usr/share/OVMF/OVMF_VARS_4M.ms.fd',
  },
} as const;

const SECURE = [
  ...['-machine', 'q35,smm=on'],
  ...['-global', 'driver=cfi.pflash01,property=secure,value=on'],
];

/** What QEMU is told of the firmware; the machine gets variables of its own in the folder. */
export function firmwareArguments({ firmware }: WayToBoot, folder: string): string[] {
  if (firmware === 'bios') return ['-machine', 'q35'];
  const { code, variables } = ovmf[firmware];
  const own = join(folder, 'variables.fd');
  copyFileSync(variables, own);
  return [
    ...(firmware === 'secure-boot' ? SECURE : ['-machine', 'q35']),
    ...['-drive', `if=pflash,format=raw,readonly=on,file=${code}`],
    ...['-drive', `if=pflash,format=raw,file=${own}`],
  ];
}

/** What QEMU is told of the medium. */
export function mediumArguments({ medium }: WayToBoot, iso: string): string[] {
  const drive = `if=none,id=medium,format=raw,readonly=on,file=${iso.replaceAll(',', ',,')}`;
  const device =
    medium === 'disc'
      ? ['-device', 'ide-cd,drive=medium,bootindex=0']
      : ['-device', 'qemu-xhci', '-device', 'usb-storage,drive=medium,bootindex=0'];
  return ['-drive', drive, ...device];
}
