import type { Bytes, MacAddress } from '@operos/cluster-model';

/**
 * What one machine is made of, as Prospector reports it. Strings are trimmed, printable and at most 256 characters;
 * what the firmware does not say, or says with a placeholder, is null. Arrays are in a stable order.
 */
export interface HardwareReport {
  readonly schema: 1;
  readonly system: SystemInfo;
  readonly cpus: readonly CpuInfo[];
  readonly memory: MemoryInfo;
  readonly disks: readonly DiskInfo[];
  readonly interfaces: readonly InterfaceInfo[];
}

/** The machine as its firmware (SMBIOS types 0 to 3) describes it. */
export interface SystemInfo {
  readonly vendor: string | null;
  readonly product: string | null;
  readonly version: string | null;
  readonly serial: string | null;
  /** SMBIOS system UUID, lower case with hyphens. */
  readonly uuid: string | null;
  readonly boardVendor: string | null;
  readonly boardProduct: string | null;
  readonly boardSerial: string | null;
  readonly chassisSerial: string | null;
  readonly firmware: FirmwareInfo;
  /** `kvm`, `vmware`, `xen`, … when the machine is virtual. */
  readonly hypervisor: string | null;
  /** What stood where a serial or the UUID should be: `serial: To be filled by O.E.M.`; absent when nothing did. */
  readonly placeholders?: readonly string[];
}

/** The firmware that started the machine. */
export interface FirmwareInfo {
  readonly kind: 'bios' | 'uefi' | null;
  readonly vendor: string | null;
  readonly version: string | null;
  readonly date: string | null;
}

/** One processor package (socket). */
export interface CpuInfo {
  readonly slot: string | null;
  readonly vendor: string | null;
  readonly model: string | null;
  readonly cores: number | null;
  readonly threads: number | null;
  readonly maxMhz: number | null;
}

/** Installed memory. */
export interface MemoryInfo {
  readonly total: Bytes | null;
  readonly modules: readonly MemoryModule[];
}

/** One memory module (DIMM) in its slot; empty slots are left out. */
export interface MemoryModule {
  readonly slot: string | null;
  readonly vendor: string | null;
  readonly part: string | null;
  readonly serial: string | null;
  readonly size: Bytes | null;
  readonly mhz: number | null;
}

/** One whole disk (lsblk TYPE=disk), not its partitions. */
export interface DiskInfo {
  /** Kernel name, without /dev: `sda`, `nvme0n1`. Changes between boots; never an identity. */
  readonly name: string;
  readonly model: string | null;
  readonly serial: string | null;
  /** World Wide Name, EUI-64 or NGUID, lower case, as udev prints it: `0x5000c500…`, `eui.0025…`. */
  readonly wwn: string | null;
  readonly size: Bytes | null;
  readonly rotational: boolean | null;
  readonly transport:
    'sata' | 'sas' | 'nvme' | 'usb' | 'virtio' | 'iscsi' | 'fc' | 'scsi' | 'ata' | null;
  readonly removable: boolean;
  readonly readOnly: boolean;
  /** What was found on it: filesystem, member and partition-table types with labels and mount points. */
  readonly contents: readonly DiskContent[];
}

/** One thing found on a disk, from the whole disk down to its partitions and what lies in them. */
export interface DiskContent {
  readonly name: string;
  /** lsblk TYPE: `disk`, `part`, `lvm`, `crypt`, `raid1`, … */
  readonly kind: string;
  readonly size: Bytes | null;
  readonly filesystem: string | null;
  readonly label: string | null;
  readonly mountPoint: string | null;
}

/** One network interface. */
export interface InterfaceInfo {
  readonly name: string;
  readonly mac: MacAddress | null;
  /** The address burnt into the card, where the driver tells it. */
  readonly permanentMac: MacAddress | null;
  readonly kind: 'physical' | 'wireless' | 'virtual';
  readonly vendor: string | null;
  readonly product: string | null;
  readonly driver: string | null;
  readonly firmware: string | null;
  /** PCI or USB address: `0000:03:00.0`. */
  readonly busInfo: string | null;
  /** Whether a cable with a live partner was seen. */
  readonly link: boolean | null;
  readonly speedMbps: number | null;
  /** Add-in (true) or on the main board (false), where the firmware tells. */
  readonly addIn: boolean | null;
  readonly neighbour: LldpNeighbour | null;
}

/** The switch port at the other end of the cable, as LLDP (IEEE 802.1AB) announced it. */
export interface LldpNeighbour {
  readonly chassisId: string;
  readonly portId: string;
  readonly systemName: string | null;
  readonly portDescription: string | null;
}
