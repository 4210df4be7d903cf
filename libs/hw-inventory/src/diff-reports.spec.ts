import type { Bytes, MacAddress } from '@operos/cluster-model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { simulatedReport } from '../testing/index.ts';
import { diffReports } from './diff-reports.ts';
import type { HardwareReport } from './hardware-report.ts';

const machine = simulatedReport(1, 0);
const [disk] = machine.disks;
const [dimm] = machine.memory.modules;
const port = machine.interfaces.find((one) => one.kind === 'physical')!;

function changes(after: Partial<HardwareReport>): string[] {
  return diffReports(machine, { ...machine, ...after }).map(
    (change) => `${change.part} ${change.kind}: ${change.text}`,
  );
}

describe('what changed in a machine', () => {
  test('nothing, when nothing did', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(100), (seed, index) => {
        const report = simulatedReport(seed, index);
        expect(diffReports(report, simulatedReport(seed, index))).toEqual([]);
      }),
    );
  });

  test('a disk taken out, put in, or found under another name', () => {
    const rest = machine.disks.slice(1);
    expect(changes({ disks: rest })).toEqual([
      expect.stringMatching(
        /^disk removed: Disk \S+ was removed: .+, serial .+, [0-9.]+ [GT]iB\.$/,
      ),
    ]);
    expect(diffReports({ ...machine, disks: rest }, machine)).toMatchObject([
      { part: 'disk', kind: 'added' },
    ]);
    expect(changes({ disks: [{ ...disk!, name: 'sdz' }, ...rest] })).toEqual([
      `disk moved: Disk sdz was ${disk!.name} before.`,
    ]);
  });

  test('a disk that was written, grew or went read-only', () => {
    const content = { name: 'x1', kind: 'part', size: null, label: 'data', mountPoint: '/mnt' };
    const contents = [{ ...content, filesystem: 'xfs' }];
    const written = { ...disk!, contents, size: (disk!.size! * 2) as Bytes, readOnly: true };
    expect(changes({ disks: [written, ...machine.disks.slice(1)] })).toEqual([
      expect.stringContaining('changed from'),
      `disk changed: Disk ${disk!.name} became read-only.`,
      `disk changed: Disk ${disk!.name} now holds part xfs "data".`,
    ]);
    const mounted = contents.map((one) => ({ ...one, mountPoint: null }));
    expect(
      diffReports(
        { ...machine, disks: [written] },
        { ...machine, disks: [{ ...written, contents: mounted }] },
      ),
    ).toEqual([]);
  });

  test('two disks that say nothing of themselves are told by their names', () => {
    const blank = { ...disk!, model: null, serial: null, wwn: null };
    const before = {
      ...machine,
      disks: [
        { ...blank, name: 'vda' },
        { ...blank, name: 'vdb' },
      ],
    };
    const after = { ...machine, disks: [{ ...blank, name: 'vda' }] };
    expect(diffReports(before, after)).toMatchObject([{ kind: 'removed', subject: 'name:vdb' }]);
  });

  test('a memory module taken out, moved or replaced', () => {
    const rest = machine.memory.modules.slice(1);
    const memory = (modules: typeof rest) => ({ memory: { ...machine.memory, modules } });
    expect(changes(memory(rest))).toEqual([expect.stringMatching(/^memory removed: .*GiB/)]);
    expect(changes(memory([{ ...dimm!, slot: 'DIMM 99' }, ...rest]))).toEqual([
      `memory moved: Memory module in DIMM 99 was moved here from ${dimm!.slot!}.`,
    ]);
    expect(
      diffReports(machine, { ...machine, ...memory([{ ...dimm!, serial: 'NEW1' }, ...rest]) }),
    ).toMatchObject([{ kind: 'removed' }, { kind: 'added' }]);
    expect(changes({ memory: { ...machine.memory, total: 1024 as Bytes } })).toEqual([
      expect.stringMatching(/^memory changed: Memory changed from .* to 1 KiB\.$/),
    ]);
  });

  test('processors and firmware', () => {
    const [cpu] = machine.cpus;
    expect(changes({ cpus: [{ ...cpu!, cores: 1 }, ...machine.cpus.slice(1)] })).toEqual([
      expect.stringMatching(/^cpu changed: .*, 1 cores/),
    ]);
    expect(changes({ cpus: [] })).toHaveLength(machine.cpus.length);
    const firmware = { ...machine.system.firmware, version: '9.9' };
    expect(changes({ system: { ...machine.system, firmware, serial: null } })).toEqual([
      expect.stringMatching(/^system changed: Serial number changed from \S+ to nothing\.$/),
      expect.stringMatching(/^firmware changed: Firmware version changed from \S+ to 9\.9\.$/),
    ]);
  });

  test('ports pulled, renamed, unplugged and recabled; bonds and containers are no news', () => {
    const others = machine.interfaces.filter((one) => one !== port);
    const mac = '3c:fd:fe:00:00:01' as MacAddress;
    expect(changes({ interfaces: others })).toMatchObject([expect.stringContaining('removed')]);
    expect(
      changes({ interfaces: [...others, port, { ...port, name: 'ens9', permanentMac: mac }] }),
    ).toEqual([
      expect.stringMatching(/^interface added: Port ens9 was added: .*3c:fd:fe:00:00:01/),
    ]);
    const unplugged = { ...port, name: 'lan0', link: false, neighbour: null };
    expect(changes({ interfaces: [...others, unplugged] })).toEqual([
      `interface moved: Port lan0 was ${port.name} before.`,
      expect.stringMatching(/link: up at \d+ Mb\/s before, down now/),
      expect.stringMatching(/switch port: rack1-leaf\d Ethernet1 before, none now/),
    ]);
    const veth = { ...port, name: 'veth1', kind: 'virtual' as const, permanentMac: null };
    expect(changes({ interfaces: [...machine.interfaces, veth] })).toEqual([]);
  });
});
