import type { MacAddress, MachineUuid } from '@operos/cluster-model';

/** What starts a machine before any operating system. */
export type Firmware = 'bios' | 'uefi';

/** What a BIOS machine's network card calls itself when it asks for an address: iPXE, or the plain PXE of most servers. */
export type NetworkRom = 'ipxe' | 'pxe';

/** How a disk is attached. */
export type DiskBus = 'nvme' | 'virtio' | 'sata' | 'scsi';

/** A disk of a machine. */
export interface DiskPlan {
  readonly bus: DiskBus;
  /** Null for as large as its file. */
  readonly bytes: number | null;
  readonly serial: string;
  /** What is on it, and where it is written; null for a blank disk in a new file. */
  readonly file: string | null;
}

/** What firmware may start from. */
export type BootSource = 'network' | 'disk' | 'cd';

/** The networks of a lab: the workers’, and the site’s where the controller is a machine as well. */
export type NetworkSide = 'private' | 'public';

/** What the boards print of themselves (SMBIOS types 1 to 3). */
export interface MachineIdentity {
  readonly manufacturer: string;
  readonly product: string;
  readonly serial: string;
  readonly uuid: MachineUuid;
}

/** A virtual machine, before it exists. */
export interface MachinePlan {
  readonly name: string;
  readonly firmware: Firmware;
  readonly rom: NetworkRom;
  readonly memoryMib: number;
  readonly cpus: number;
  readonly nicModel: NicModel;
  /** One network card each; it boots from the first. */
  readonly macs: readonly MacAddress[];
  /** What each card is plugged into. */
  readonly sides: readonly NetworkSide[];
  readonly disks: readonly DiskPlan[];
  /** The CD in it, such as the installer's. */
  readonly iso: string | null;
  /** What the firmware tries, in this order; the rest is not tried. */
  readonly boot: readonly BootSource[];
  readonly identity: MachineIdentity;
}

/** The network cards that SeaBIOS and OVMF can boot from. */
export const nicModels = ['virtio', 'e1000', 'e1000e'] as const;
export type NicModel = (typeof nicModels)[number];

export const bootSources = ['network', 'disk', 'cd'] as const satisfies readonly BootSource[];

export const networkSides = ['private', 'public'] as const satisfies readonly NetworkSide[];

export const diskBuses = ['nvme', 'virtio', 'sata', 'scsi'] as const satisfies readonly DiskBus[];
