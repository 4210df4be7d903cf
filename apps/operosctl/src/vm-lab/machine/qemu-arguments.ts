import { type Accelerator, cpuModels } from '../emulator/accelerator.ts';
import type { BootSource, DiskPlan, MachinePlan, NicModel } from './machine-plan.ts';

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

/** Linux names a card after its slot: `enp0s16` is always the first one. */
const FIRST_NIC_SLOT = 16;

const DRIVE = 'if=none,format=raw,cache=unsafe,discard=unmap'; // nothing in a lab outlives a power cut of the host

/** What QEMU is told; the machine's serial line is standard input and output. */
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
      ...['-device', diskDevice(plan, disk, index)],
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

function cdArguments(plan: MachinePlan): readonly string[] {
  const { iso } = plan;
  if (iso === null) return [];
  const drive = `if=none,id=cd,media=cdrom,readonly=on,format=raw,file=${escaped(iso)}`;
  return ['-drive', drive, '-device', `ide-cd,bus=ide.0,drive=cd${bootIndex(plan, 'cd')}`];
}

function nicDevice(plan: MachinePlan, mac: string, index: number): string {
  const model = NIC_DEVICES[plan.nicModel];
  const slot = `0x${(FIRST_NIC_SLOT + index).toString(16)}`;
  const device = `${model},netdev=net${index},mac=${mac},id=nic${index},bus=pcie.0,addr=${slot}`;
  const rom = needsRom(plan) ? '' : ',romfile=';
  return index === 0 ? device + rom + bootIndex(plan, 'network') : device + rom;
}

/**
 * A card that the machine does not boot from brings no ROM, which would take its time to say so. OVMF has a driver of its
 * own for virtio; that of the ROM was seen to fault while Linux took over, on a busy computer.
 */
function needsRom({ boot, firmware, nicModel }: MachinePlan): boolean {
  return boot.includes('network') && !(firmware === 'uefi' && nicModel === 'virtio');
}

function diskDevice(plan: MachinePlan, { bus, serial }: DiskPlan, index: number): string {
  const rest = `drive=disk${index},serial=${serial}${bootIndex(plan, 'disk', index)}`;
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

const MOST_DISKS = 100;

/** Firmware tries the lowest first, and nothing that has none. */
function bootIndex({ boot }: MachinePlan, source: BootSource, index = 0): string {
  const place = boot.indexOf(source);
  return place === -1 ? '' : `,bootindex=${place * MOST_DISKS + index}`;
}

/** In an option of QEMU a comma within a value is written twice. */
function escaped(path: string): string {
  return path.replaceAll(',', ',,');
}
