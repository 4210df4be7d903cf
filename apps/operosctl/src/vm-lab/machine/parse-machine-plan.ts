import {
  type MacAddress,
  type MachineUuid,
  parseMacAddress,
  parseMachineUuid,
} from '@operos/cluster-model';
import {
  type BootSource,
  bootSources,
  type DiskBus,
  diskBuses,
  type DiskPlan,
  type Firmware,
  type MachineIdentity,
  type MachinePlan,
  type NetworkRom,
  type NetworkSide,
  networkSides,
  type NicModel,
  nicModels,
} from './machine-plan.ts';

/** A plan, or a sentence that says what was expected. */
export type ParsedMachinePlan =
  | { readonly plan: MachinePlan; readonly problem?: undefined }
  | { readonly plan?: undefined; readonly problem: string };

const KEYS =
  'firmware rom memory cpus nics nic sides disk iso boot manufacturer product serial uuid'.split(
    ' ',
  );
const UNITS: Readonly<Record<string, number>> = { M: 2 ** 20, G: 2 ** 30, T: 2 ** 40 };

/**
 * Reads `NAME:firmware=uefi,memory=2048,disk=nvme-8G`. What is left out is made from the place in the rack, so that the
 * same words always give the same machine.
 */
export function parseMachinePlan(text: string, place: number): ParsedMachinePlan {
  try {
    return { plan: readPlan(text, place) };
  } catch (error) {
    if (!(error instanceof PlanProblem)) throw error;
    return { problem: `${error.message} in the machine ${JSON.stringify(text)}` };
  }
}

class PlanProblem extends Error {}

function readPlan(text: string, place: number): MachinePlan {
  const [name = '', rest = ''] = splitOnce(text, ':');
  // "vm1n0" and files are named after it.
  const goodName = expectMatch(
    name,
    /^[a-z][a-z0-9-]{0,30}$/,
    'a name of small letters and digits',
  );
  const words = readWords(rest);
  const one = (key: string, usual: string): string => words.get(key)?.at(-1) ?? usual;
  const nics = whole(one('nics', '1'), 'nics', [1, 8]);
  return {
    name: goodName,
    firmware: oneOf(one('firmware', 'bios'), ['bios', 'uefi'] as const satisfies Firmware[]),
    rom: romOf(one('rom', 'ipxe'), one('firmware', 'bios')),
    memoryMib: whole(one('memory', '2048'), 'memory', [256, 1_048_576]),
    cpus: whole(one('cpus', '1'), 'cpus', [1, 64]),
    nicModel: oneOf<NicModel>(one('nic', 'virtio'), nicModels),
    macs: Array.from({ length: nics }, (_unused, nic) => macOf(place, nic)),
    sides: sidesOf(one('sides', ''), nics),
    disks: (words.get('disk') ?? []).map((disk, index) => diskOf(disk, place, index)),
    iso: pathOf(words.get('iso')?.at(-1)),
    boot: bootOf(one('boot', words.has('iso') ? 'cd+network+disk' : 'network+disk')),
    identity: identityOf(one, place),
  };
}

function readWords(text: string): ReadonlyMap<string, readonly string[]> {
  const words = new Map<string, string[]>();
  for (const word of text.split(',').filter((each) => each !== '')) {
    const [key = '', value = ''] = splitOnce(word, '=');
    if (!KEYS.includes(key))
      throw new PlanProblem(`Expected one of ${KEYS.join(', ')}, got ${key}`);
    words.set(key, [...(words.get(key) ?? []), value]);
  }
  return words;
}

function identityOf(one: (key: string, usual: string) => string, place: number): MachineIdentity {
  // SMBIOS strings go on a command line of QEMU, where a comma ends them.
  const label = (key: string, usual: string): string =>
    expectMatch(one(key, usual), /^[A-Za-z0-9][A-Za-z0-9 ._-]{0,60}$/, `a plain ${key}`);
  const uuid = parseMachineUuid(one('uuid', uuidOf(place)));
  if (uuid === undefined) throw new PlanProblem('Expected a UUID that is a machine’s own');
  return {
    manufacturer: label('manufacturer', 'Operos'),
    product: label('product', 'Lab machine'),
    serial: label('serial', `LAB${String(place).padStart(5, '0')}`),
    uuid,
  };
}

function diskOf(text: string, place: number, index: number): DiskPlan {
  const [, bus = 'nvme', amount = '', unit = '', file] =
    /^(?:([a-z]+)-)?(?:([0-9]{1,5})([MGT])|(\/.*))$/.exec(text) ?? [];
  const factor = UNITS[unit];
  if (factor === undefined && file === undefined)
    throw new PlanProblem(`Expected a disk such as nvme-8G or nvme-/path/of/its.file, got ${text}`);
  return {
    bus: oneOf<DiskBus>(bus, diskBuses),
    bytes: factor === undefined ? null : Number(amount) * factor,
    serial: `LABDISK${String(place).padStart(4, '0')}${index}`,
    file: pathOf(file),
  };
}

function sidesOf(text: string, nics: number): readonly NetworkSide[] {
  const sides = text === '' ? [] : text.split('+').map((each) => oneOf(each, networkSides));
  if (sides.length > nics)
    throw new PlanProblem(`Expected sides for ${nics} network cards, got ${text}`);
  return Array.from({ length: nics }, (_unused, nic) => sides[nic] ?? 'private');
}

function bootOf(text: string): readonly BootSource[] {
  const sources = text.split('+').map((each) => oneOf<BootSource>(each, bootSources));
  return [...new Set(sources)];
}

function romOf(text: string, firmware: string): NetworkRom {
  const rom = oneOf<NetworkRom>(text, ['ipxe', 'pxe']);
  if (rom === 'pxe' && firmware === 'uefi')
    throw new PlanProblem('Expected rom=pxe only with firmware=bios: UEFI speaks PXE itself');
  return rom;
}

function pathOf(path: string | undefined): string | null {
  return path === undefined
    ? null
    : expectMatch(path, /^[A-Za-z0-9._+/-]{1,4096}$/, 'a plain path');
}

function macOf(place: number, nic: number): MacAddress {
  const tail = [place >> 8, place & 255, nic].map((byte) => byte.toString(16).padStart(2, '0'));
  return parseMacAddress(`52:54:4c:${tail.join(':')}`) as MacAddress; // QEMU's own prefix is 52:54
}

function uuidOf(place: number): MachineUuid {
  const tail = place.toString(16).padStart(12, '0');
  return `4f506572-6f73-4c61-b000-${tail}` as MachineUuid;
}

function whole(text: string, what: string, [least, most]: readonly [number, number]): number {
  const value = /^[0-9]{1,9}$/.test(text) ? Number(text) : NaN;
  if (value >= least && value <= most) return value;
  throw new PlanProblem(`Expected ${what} from ${least} to ${most}, got ${text}`);
}

function oneOf<Word extends string>(text: string, words: readonly Word[]): Word {
  const found = words.find((word) => word === text);
  if (found === undefined)
    throw new PlanProblem(`Expected one of ${words.join(', ')}, got ${text}`);
  return found;
}

function expectMatch(text: string, form: RegExp, what: string): string {
  if (!form.test(text)) throw new PlanProblem(`Expected ${what}, got ${JSON.stringify(text)}`);
  return text;
}

function splitOnce(text: string, mark: string): readonly string[] {
  const at = text.indexOf(mark);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
