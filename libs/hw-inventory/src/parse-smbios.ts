import type { CpuInfo, MemoryModule } from './hardware-report.ts';
import { onBoardPort } from './smbios-onboard-port.ts';
import { smbiosModule } from './smbios-module.ts';
import { smbiosProcessor } from './smbios-processor.ts';
import { byteAt, type SmbiosStructure, smbiosStructures, stringAt } from './smbios-structures.ts';
import { smbiosUuid } from './smbios-uuid.ts';

/** What firmware says of itself and its machine, word for word; undefined where it says nothing. */
export interface DmiTexts {
  readonly biosVendor: string | undefined;
  readonly biosVersion: string | undefined;
  readonly biosDate: string | undefined;
  readonly vendor: string | undefined;
  readonly product: string | undefined;
  readonly version: string | undefined;
  readonly serial: string | undefined;
  readonly uuid: string | undefined;
  readonly boardVendor: string | undefined;
  readonly boardProduct: string | undefined;
  readonly boardSerial: string | undefined;
  readonly chassisSerial: string | undefined;
}

/** What an SMBIOS table holds that a report has room for. */
export interface Smbios {
  readonly texts: DmiTexts;
  /** Populated processor sockets. */
  readonly processors: readonly CpuInfo[];
  /** Populated memory slots; flash and ROM devices are left out. */
  readonly modules: readonly MemoryModule[];
  /** PCI addresses of network ports on the main board: `0000:03:00.0` (type 41). */
  readonly onBoardPorts: readonly string[];
}

const TYPE = { bios: 0, system: 1, board: 2, chassis: 3, processor: 4, memory: 17, onBoard: 41 };
const MOTHERBOARD = 0x0a; // type 2, offset 0Dh

/** Reads an SMBIOS table (DSP0134) as in /sys/firmware/dmi/tables/DMI; `version` is major.minor as a number: 3.2, 2.5. */
export function parseSmbios(table: Uint8Array, version: number): Smbios {
  const structures = smbiosStructures(table);
  const ofType = (type: number): SmbiosStructure[] => structures.filter((one) => one.type === type);
  return {
    texts: textsOf(ofType, version),
    processors: ofType(TYPE.processor)
      .map(smbiosProcessor)
      .filter((one) => one !== null),
    modules: ofType(TYPE.memory)
      .map(smbiosModule)
      .filter((one) => one !== null),
    onBoardPorts: ofType(TYPE.onBoard)
      .map(onBoardPort)
      .filter((one) => one !== null),
  };
}

function textsOf(ofType: (type: number) => SmbiosStructure[], version: number): DmiTexts {
  const [bios] = ofType(TYPE.bios);
  const [system] = ofType(TYPE.system);
  const [chassis] = ofType(TYPE.chassis);
  const boards = ofType(TYPE.board);
  const board = boards.find((one) => byteAt(one, 0x0d) === MOTHERBOARD) ?? boards[0];
  return {
    biosVendor: stringAt(bios, 0x04),
    biosVersion: stringAt(bios, 0x05),
    biosDate: stringAt(bios, 0x08),
    vendor: stringAt(system, 0x04),
    product: stringAt(system, 0x05),
    version: stringAt(system, 0x06),
    serial: stringAt(system, 0x07),
    uuid: system && smbiosUuid(system, version),
    boardVendor: stringAt(board, 0x04),
    boardProduct: stringAt(board, 0x05),
    boardSerial: stringAt(board, 0x07),
    chassisSerial: stringAt(chassis, 0x07),
  };
}
