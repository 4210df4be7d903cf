import { type DmiTexts, parseSmbios, type Smbios } from '../src/parse-smbios.ts';
import { smbiosVersion } from '../src/smbios-version.ts';
import type { MachineTree } from './machine-tree.ts';

const TABLES = '/sys/firmware/dmi/tables';
const IDS = '/sys/class/dmi/id';
const NOTHING = new Uint8Array();

/** The SMBIOS table where root may read it, and the kernel's own copy of the texts, most of which anybody may read. */
export function readFirmware(tree: MachineTree): Smbios {
  const entryPoint = tree.bytes(`${TABLES}/smbios_entry_point`) ?? NOTHING;
  const table = tree.bytes(`${TABLES}/DMI`) ?? NOTHING;
  const smbios = parseSmbios(table, smbiosVersion(entryPoint));
  return { ...smbios, texts: merged(kernelTexts(tree), smbios.texts) };
}

function kernelTexts(tree: MachineTree): DmiTexts {
  const id = (name: string): string | undefined => tree.text(`${IDS}/${name}`) ?? undefined;
  return {
    biosVendor: id('bios_vendor'),
    biosVersion: id('bios_version'),
    biosDate: id('bios_date'),
    vendor: id('sys_vendor'),
    product: id('product_name'),
    version: id('product_version'),
    serial: id('product_serial'),
    uuid: id('product_uuid'),
    boardVendor: id('board_vendor'),
    boardProduct: id('board_name'),
    boardSerial: id('board_serial'),
    chassisSerial: id('chassis_serial'),
  };
}

function merged(kernel: DmiTexts, table: DmiTexts): DmiTexts {
  const known = Object.entries(kernel).filter(([, text]) => text !== undefined);
  return { ...table, ...(Object.fromEntries(known) as Partial<DmiTexts>) };
}
