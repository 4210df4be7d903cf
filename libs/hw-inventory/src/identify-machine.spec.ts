import type { Bytes, MacAddress } from '@operos/cluster-model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { simulatedReport } from '../testing/index.ts';
import { compareIdentities } from './compare-identities.ts';
import type { HardwareReport, InterfaceInfo, SystemInfo } from './hardware-report.ts';
import { identifyMachine } from './identify-machine.ts';

const dell = machineOf('PowerEdge R650');
const whiteBox = machineOf(null);

function machineOf(product: string | null): HardwareReport {
  for (let index = 0; ; index += 1) {
    const report = simulatedReport(1, index);
    if (report.system.product === product) return report;
  }
}

function withSystem(system: Partial<SystemInfo>): HardwareReport {
  return { ...dell, system: { ...dell.system, ...system } };
}

function kinds(report: HardwareReport): string[] {
  return identifyMachine(report).evidence.map((one) => one.kind);
}

const port = (name: string, mac: string, more: Partial<InterfaceInfo>): InterfaceInfo => ({
  ...dell.interfaces.find((one) => one.kind === 'physical')!,
  name,
  mac: mac as MacAddress,
  permanentMac: mac as MacAddress,
  ...more,
});

describe('a machine with UUID and serials', () => {
  test('is known by them, strongest first', () => {
    expect(kinds(dell)).toEqual(['system-uuid', 'system-serial', 'board-serial', 'chassis-serial']);
    const identity = identifyMachine(dell);
    expect(identity.score).toBe(100);
    expect(identity.evidence[1]?.value).toBe(`Dell Inc. / ${dell.system.serial!}`);
    expect(identity.label).toBe(`Dell Inc. PowerEdge R650 · ${dell.system.serial!}`);
  });

  const veth = port('veth1a2b3c', '3c:fd:fe:00:00:01', { kind: 'virtual' });
  const dimm = { slot: 'DIMM 9', vendor: 'X', part: 'Y', serial: 'Z', size: 1 as Bytes, mhz: 1 };
  test.each<[string, Partial<HardwareReport>]>([
    ['a veth appears', { interfaces: [...dell.interfaces, veth] }],
    ['the bond goes', { interfaces: dell.interfaces.filter((one) => one.name !== 'bond0') }],
    ['docker0 comes', { interfaces: [...dell.interfaces, { ...veth, name: 'docker0' }] }],
    [
      'an add-in NIC is put in',
      { interfaces: [...dell.interfaces, { ...veth, kind: 'physical', addIn: true }] },
    ],
    ['every NIC is pulled', { interfaces: [] }],
    ['a disk is pulled', { disks: dell.disks.slice(1) }],
    [
      'a DIMM is swapped',
      { memory: { ...dell.memory, modules: [dimm, ...dell.memory.modules.slice(1)] } },
    ],
    ['a processor is swapped', { cpus: dell.cpus.map((cpu) => ({ ...cpu, model: 'other' })) }],
    [
      'the firmware is updated',
      { system: { ...dell.system, firmware: { ...dell.system.firmware, version: '9' } } },
    ],
  ])('stays itself when %s', (_what, change) => {
    expect(identifyMachine({ ...dell, ...change })).toEqual(identifyMachine(dell));
  });

  test('is not believed where the values are placeholders, and says which', () => {
    const identity = identifyMachine(
      withSystem({ serial: 'System Serial Number', uuid: '03000200-0400-0500-0006-000700080009' }),
    );
    expect(identity.evidence.map((one) => one.kind)).toEqual(['board-serial', 'chassis-serial']);
    expect(identity.placeholderIgnored).toEqual([
      'uuid: 03000200-0400-0500-0006-000700080009',
      'serial: System Serial Number',
    ]);
  });

  test('counts like another vendor without being taken for its machine', () => {
    const hp = { vendor: 'HP', boardVendor: 'HP', uuid: null };
    const lenovo = { vendor: 'Lenovo', boardVendor: 'Lenovo', uuid: null };
    const [a, b] = [withSystem(hp), withSystem(lenovo)].map(identifyMachine);
    expect(compareIdentities(a!, b!)).toBe('different');
  });
});

describe('a machine without UUID or serials', () => {
  test('is known by the permanent addresses of its ports', () => {
    expect(kinds(whiteBox)).toEqual(['permanent-mac']);
    expect(identifyMachine(whiteBox).placeholderIgnored).toHaveLength(4);
    expect(identifyMachine(whiteBox).score).toBe(20);
  });

  const blank = { uuid: null, serial: null, boardSerial: null, chassisSerial: null };
  const bare = (interfaces: InterfaceInfo[]): HardwareReport => ({
    ...withSystem(blank),
    interfaces,
  });
  const onBoard = port('eno1', '3c:fd:fe:00:00:01', { addIn: false });
  const added = port('ens1', '3c:fd:fe:00:00:02', { addIn: true });
  const bond = port('bond0', '3c:fd:fe:00:00:03', { kind: 'virtual' });
  const macs = (...interfaces: InterfaceInfo[]): string[] =>
    identifyMachine(bare(interfaces)).evidence.map((one) => one.value);

  test('on-board ports alone count where it is known which they are', () => {
    expect(macs(onBoard, added, bond)).toEqual(['3c:fd:fe:00:00:01']);
    expect(macs(onBoard)).toEqual(macs(onBoard, added));
    expect(macs(added, bond)).toEqual(['3c:fd:fe:00:00:02']);
    expect(macs(bond)).toEqual([]);
  });

  test('an address in use counts only if a manufacturer gave it out', () => {
    const silent = { permanentMac: null, addIn: null };
    expect(macs(port('eth0', '3c:fd:fe:00:00:01', silent))).toHaveLength(1);
    expect(macs(port('eth0', '52:54:00:00:00:01', silent))).toEqual([]);
    expect(identifyMachine(bare([port('eth0', '52:54:00:00:00:01', { addIn: null })])).score).toBe(
      10,
    );
  });

  test('a shared enclosure serial does not decide alone', () => {
    const blade = {
      ...bare([onBoard]),
      system: { ...dell.system, ...blank, chassisSerial: 'ENC7' },
    };
    expect(kinds(blade)).toEqual(['chassis-serial', 'permanent-mac']);
  });

  test('nothing at all is no identity, and no guess', () => {
    const nameless = { vendor: null, product: null, boardVendor: null, boardProduct: null };
    const identity = identifyMachine({
      ...bare([]),
      system: { ...dell.system, ...blank, ...nameless },
    });
    expect(identity).toMatchObject({ evidence: [], score: 0 });
    expect(identity.label).toBe('Unnamed machine · no identifiers');
  });
});

test('the label and the evidence are printable and bounded, whatever the machine says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (serial, product) => {
      const identity = identifyMachine(withSystem({ serial, product }));
      expect(identity.label).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      expect(identity.label.length).toBeLessThanOrEqual(256);
    }),
  );
});
