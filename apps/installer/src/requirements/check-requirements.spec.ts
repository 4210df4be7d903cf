import { parseBytes } from '@operos/cluster-model';
import type { DiskInfo, HardwareReport } from '@operos/hw-inventory';
import { generateHardware } from '@operos/hw-inventory/testing';
import { expect, test } from 'vitest';
import { checkRequirements } from './check-requirements.ts';

const server = generateHardware(7, 1)[0]!;
const cpu = server.cpus[0]!;
const disk = server.disks[0]!;
const card = server.interfaces.find(({ kind }) => kind === 'physical')!;
const gibibytes = (count: number) => parseBytes(Math.round(count * 2 ** 30))!;
const codesOf = (report: HardwareReport) =>
  checkRequirements(report).map(({ path, code }) => `${path} ${code}`);

test('a usual server suffices', () => {
  for (const report of generateHardware(11, 20)) expect(codesOf(report)).toEqual([]);
});

test('all that is missing is found at once', () => {
  const poor: HardwareReport = {
    ...server,
    cpus: [{ ...cpu, threads: 1 }],
    memory: { total: gibibytes(1), modules: [] },
    disks: [],
    interfaces: [{ ...card, kind: 'wireless' }],
  };
  expect(codesOf(poor)).toEqual([
    'interfaces no-wired-interface',
    'cpus too-few-processors',
    'memory too-little-memory',
    'disks no-fitting-disk',
  ]);
  expect(checkRequirements(poor)[0]?.message).toContain('only 1 without a wire');
});

test.each([
  [1.4, ['memory too-little-memory']],
  [1.6, []], // 2 GiB less what firmware and graphics took
  [2, []],
])('%d GiB of memory: %j', (count, codes) => {
  expect(codesOf({ ...server, memory: { total: gibibytes(count), modules: [] } })).toEqual(codes);
});

test.each([
  ['large enough', {}, true],
  ['exactly 50 GiB', { size: gibibytes(50) }, true],
  ['a little smaller', { size: gibibytes(49.999) }, false],
  ['on USB', { transport: 'usb' }, false],
  ['write-protected', { readOnly: true }, false],
  ['full of data', { contents: [{ ...content(), filesystem: 'ntfs' }] }, true],
  ['mounted', { contents: [{ ...content(), mountPoint: '/' }] }, false],
  ['of unknown size', { size: null }, false],
] satisfies [string, Partial<DiskInfo>, boolean][])(
  'a disk that is %s fits: %j %s',
  (_, change, fits) => {
    const report = { ...server, disks: [{ ...disk, size: gibibytes(100), ...change }] };
    expect(codesOf(report)).toEqual(fits ? [] : ['disks no-fitting-disk']);
  },
);

test('what the machine does not tell is a warning, since it may suffice', () => {
  const silent = { ...server, cpus: [], memory: { total: null, modules: [] } };
  expect(checkRequirements(silent).map(({ severity }) => severity)).toEqual(['warning', 'warning']);
});

function content(): DiskInfo['contents'][number] {
  return {
    name: 'vda1',
    kind: 'part',
    size: gibibytes(1),
    filesystem: null,
    label: null,
    mountPoint: null,
  };
}
