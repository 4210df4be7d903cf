import { byteAt, type SmbiosStructure, wordAt } from './smbios-structures.ts';

const ETHERNET = 0x05;
const DEVICE_TYPE = 0x7f;
const NO_PCI_ADDRESS = 0xff;

/** The PCI address of a type 41 structure that is a network port (DSP0134 §7.42); null for anything else. */
export function onBoardPort(structure: SmbiosStructure): string | null {
  if (((byteAt(structure, 0x05) ?? 0) & DEVICE_TYPE) !== ETHERNET) return null;
  const segment = wordAt(structure, 0x07);
  const bus = byteAt(structure, 0x09);
  const slot = byteAt(structure, 0x0a);
  if (segment === undefined || bus === undefined || slot === undefined) return null;
  if (bus === NO_PCI_ADDRESS && slot === NO_PCI_ADDRESS) return null;
  return `${hex(segment, 4)}:${hex(bus, 2)}:${hex(slot >> 3, 2)}.${slot & 7}`;
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}
