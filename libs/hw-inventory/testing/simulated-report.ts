import { parseBytes } from '@operos/cluster-model';
import { firmwareText } from '../src/firmware-text.ts';
import type { CpuInfo, HardwareReport, MemoryInfo, SystemInfo } from '../src/hardware-report.ts';
import { readIdentifiers } from '../src/read-identifiers.ts';
import { modelFamilies } from './model-families.ts';
import type { DimmKind, ModelFamily } from './model-family.ts';
import { type SeededDice, seededDice } from './seeded-dice.ts';
import { simulatedDisks } from './simulated-disks.ts';
import { simulatedInterfaces } from './simulated-interfaces.ts';

const GIB = 2 ** 30;
const HEX = '0123456789abcdef';
const SERIAL = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const DECIMAL = '0123456789';

/**
 * The hardware of machine `index` (from 0) in the virtual datacentre that `seed` names: always the same for the same
 * two numbers, and no two alike. Six model families; one has placeholder serials, one is a virtual machine.
 */
export function simulatedReport(seed: number, index: number): HardwareReport {
  const dice = seededDice(seed, index);
  const family = dice.pick(modelFamilies);
  return {
    schema: 1,
    system: systemOf(family, dice),
    cpus: cpusOf(family, dice),
    memory: memoryOf(family.dimms, dice),
    disks: simulatedDisks(family.disks, dice),
    interfaces: simulatedInterfaces(family, seed, index),
  };
}

/** The first `n` machines of a virtual datacentre. */
export function generateHardware(seed: number, n: number): HardwareReport[] {
  return Array.from({ length: n }, (_, index) => simulatedReport(seed, index));
}

function systemOf(family: ModelFamily, dice: SeededDice): SystemInfo {
  return {
    vendor: firmwareText(family.vendor),
    product: firmwareText(family.product),
    version: null,
    ...readIdentifiers(identifiersOf(family, dice)),
    boardVendor: family.board?.[0] ?? null,
    boardProduct: family.board?.[1] ?? null,
    firmware: family.firmware,
    hypervisor: family.hypervisor,
  };
}

function identifiersOf(
  family: ModelFamily,
  dice: SeededDice,
): Parameters<typeof readIdentifiers>[0] {
  const serial = dice.text(SERIAL, 10);
  const boardSerial = `${dice.text(SERIAL, 8)}${dice.text(DECIMAL, 6)}`;
  const uuid = uuidOf(dice);
  if (family.identifiers === 'uuid-only')
    return { uuid, serial: undefined, boardSerial: undefined, chassisSerial: undefined };
  if (family.identifiers === 'written') return { uuid, serial, boardSerial, chassisSerial: serial };
  return {
    uuid: '03000200-0400-0500-0006-000700080009',
    serial: 'To Be Filled By O.E.M.',
    boardSerial: 'Default string',
    chassisSerial: 'To Be Filled By O.E.M.',
  };
}

function uuidOf(dice: SeededDice): string {
  const groups = [8, 3, 3, 12].map((length) => dice.text(HEX, length));
  return `${groups[0] ?? ''}-${dice.text(HEX, 4)}-4${groups[1] ?? ''}-8${groups[2] ?? ''}-${groups[3] ?? ''}`;
}

function cpusOf(family: ModelFamily, dice: SeededDice): CpuInfo[] {
  const length = dice.between(...family.sockets);
  return Array.from({ length }, (_, socket) => ({ slot: `CPU ${socket + 1}`, ...family.cpu }));
}

function memoryOf(kind: DimmKind, dice: SeededDice): MemoryInfo {
  const length = dice.between(...kind.count);
  const modules = Array.from({ length }, (_, slot) => ({
    slot: `DIMM ${slot + 1}`,
    vendor: kind.vendor,
    part: kind.part,
    serial: kind.part === null ? null : dice.text(HEX, 8).toUpperCase(),
    size: parseBytes(kind.gib * GIB) ?? null,
    mhz: kind.mhz,
  }));
  return { total: parseBytes(length * kind.gib * GIB) ?? null, modules };
}
