import type { MacAddress, MachineUuid } from '@operos/cluster-model';

/** What starts a machine before any operating system. */
export type Firmware = 'bios' | 'uefi';

/** What a BIOS machine's network card calls itself when it asks for an address: iPXE, or the plain PXE of most servers. */
export type NetworkRom = 'ipxe' | 'pxe';

/** How a disk is attached. */
export type DiskBus = 'nvme' | 'virtio' | 'sata' | 'scsi';

/** A blank disk of a machine. */
export interface DiskPlan {
  readonly bus: DiskBus;
  readonly bytes: number;
  readonly serial: string;
}

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
  readonly disks: readonly DiskPlan[];
  /** A CD to boot from before anything else, such as the installer's. */
  readonly iso: string | null;
  readonly identity: MachineIdentity;
}

/** The network cards that SeaBIOS and OVMF can boot from. */
export const nicModels = ['virtio', 'e1000', 'e1000e'] as const;
export type NicModel = (typeof nicModels)[number];

export const diskBuses = ['nvme', 'virtio', 'sata', 'scsi'] as const satisfies readonly DiskBus[];
