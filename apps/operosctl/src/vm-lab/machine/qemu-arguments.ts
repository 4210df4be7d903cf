import { type Accelerator, cpuModels } from '../emulator/accelerator.ts';
import type { DiskPlan, MachinePlan, NicModel } from './machine-plan.ts';

/** Where the parts of a machine are on this computer. */
export interface MachineParts {
  readonly accelerator: Accelerator;
  /** OVMF's code and the machine's own copy of its variables; null for SeaBIOS, which QEMU brings itself. */
  readonly uefi: { readonly code: string; readonly variables: string } | null;
  /** The file of each disk. */
  readonly disks: readonly string[];
  /** `tap,ifname=vm1n0,…` for each network card, without its id. */
  readonly cables: readonly string[];
  readonly qmpSocket: string;
  /** A program that takes the card's ROM's place, and its script; null to leave that to the card. */
  readonly rom: { readonly program: string; readonly script: string } | null;
}

const NIC_DEVICES: Readonly<Record<NicModel, string>> = {
  virtio: 'virtio-net-pci',
  e1000: 'e1000',
  e1000e: 'e1000e',
};

const DRIVE = 'if=none,format=raw,cache=unsafe,discard=unmap'; // nothing in a lab outlives a power cut of the host

/** What QEMU is told: the machine boots from its first network card, and its serial line is standard input and output. */
export function qemuArguments(plan: MachinePlan, parts: MachineParts): readonly string[] {
  return [
    ...['-name', plan.name, '-nodefaults', '-display', 'none'],
    ...['-machine', 'q35,graphics=off'], // SeaBIOS then speaks on the serial line, and loads no VGA BIOS
    ...['-accel', parts.accelerator === 'kvm' ? 'kvm' : 'tcg,thread=multi'],
    ...['-cpu', cpuModels[parts.accelerator]],
    ...['-smp', `${plan.cpus}`, '-m', `${plan.memoryMib}`],
    ...['-chardev', 'stdio,id=serial0,signal=off', '-serial', 'chardev:serial0'],
    ...['-qmp', `unix:${escaped(parts.qmpSocket)},server=on,wait=off`],
    ...['-device', 'virtio-rng-pci'],
    ...identityArguments(plan),
    ...uefiArguments(parts),
    ...(parts.rom === null ? [] : ['-kernel', parts.rom.program, '-initrd', parts.rom.script]),
    ...cdArguments(plan),
    ...plan.macs.flatMap((mac, index) => [
      ...['-netdev', `${parts.cables[index] ?? ''},id=net${index}`],
      ...['-device', nicDevice(plan, mac, index)],
    ]),
    ...(plan.disks.some(({ bus }) => bus === 'scsi') ? ['-device', 'virtio-scsi-pci,id=scsi'] : []),
    ...plan.disks.flatMap((disk, index) => [
      ...['-drive', `${DRIVE},id=disk${index},file=${escaped(parts.disks[index] ?? '')}`],
      ...['-device', diskDevice(disk, index)],
    ]),
  ];
}

function identityArguments({ identity }: MachinePlan): readonly string[] {
  const { manufacturer, product, serial, uuid } = identity;
  const own = `manufacturer=${manufacturer},product=${product},serial=${serial}`;
  return [
    '-uuid',
    uuid,
    '-smbios',
    `type=1,${own},uuid=${uuid}`,
    '-smbios',
    `type=3,serial=${serial}`,
  ];
}

function uefiArguments({ uefi }: MachineParts): readonly string[] {
  if (uefi === null) return [];
  return [
    ...['-drive', `if=pflash,format=raw,readonly=on,file=${escaped(uefi.code)}`],
    ...['-drive', `if=pflash,format=raw,file=${escaped(uefi.variables)}`],
  ];
}

function cdArguments({ iso }: MachinePlan): readonly string[] {
  if (iso === null) return [];
  const drive = `if=none,id=cd,media=cdrom,readonly=on,format=raw,file=${escaped(iso)}`;
  return ['-drive', drive, '-device', 'ide-cd,bus=ide.0,drive=cd,bootindex=0'];
}

function nicDevice({ nicModel }: MachinePlan, mac: string, index: number): string {
  const device = `${NIC_DEVICES[nicModel]},netdev=net${index},mac=${mac},id=nic${index}`;
  return index === 0 ? `${device},bootindex=1` : device;
}

function diskDevice({ bus, serial }: DiskPlan, index: number): string {
  const rest = `drive=disk${index},serial=${serial},bootindex=${index + 2}`;
  switch (bus) {
    case 'nvme':
      return `nvme,${rest}`;
    case 'virtio':
      return `virtio-blk-pci,${rest}`;
    case 'sata':
      return `ide-hd,bus=ide.${index + 1},${rest}`;
    case 'scsi':
      return `scsi-hd,bus=scsi.0,${rest}`;
  }
}

/** In an option of QEMU a comma within a value is written twice. */
function escaped(path: string): string {
  return path.replaceAll(',', ',,');
}
