import type { CpuInfo, DiskInfo, FirmwareInfo, InterfaceInfo } from '../src/hardware-report.ts';

/** What machines of one model have in common; numbers of parts are ranges, both ends included. */
export interface ModelFamily {
  readonly vendor: string;
  readonly product: string;
  readonly board: readonly [vendor: string, product: string] | null;
  readonly firmware: FirmwareInfo;
  readonly hypervisor: string | null;
  /** How serials and UUIDs are written: as the vendor does, not at all in a VM, or left as placeholders. */
  readonly identifiers: 'written' | 'uuid-only' | 'placeholders';
  readonly sockets: readonly [number, number];
  readonly cpu: Omit<CpuInfo, 'slot'>;
  readonly dimms: DimmKind;
  readonly disks: readonly DiskKind[];
  readonly ports: readonly PortKind[];
  /** Whether the first two ports are bonded. */
  readonly bonded: boolean;
}

/** The memory modules a model is filled with. */
export interface DimmKind {
  readonly vendor: string | null;
  readonly part: string | null;
  readonly gib: number;
  readonly mhz: number | null;
  readonly count: readonly [number, number];
}

/** One sort of disk in a model. */
export interface DiskKind {
  readonly model: string | null;
  readonly bytes: number;
  readonly transport: NonNullable<DiskInfo['transport']>;
  readonly rotational: boolean;
  readonly count: readonly [number, number];
}

/** One network card or on-board controller of a model. */
export interface PortKind extends Pick<
  InterfaceInfo,
  'vendor' | 'product' | 'driver' | 'firmware'
> {
  /** Interface names, one for each port. */
  readonly names: readonly string[];
  /** The first three bytes of its addresses, with colons. */
  readonly oui: string;
  readonly speedMbps: number | null;
  readonly addIn: boolean;
}
