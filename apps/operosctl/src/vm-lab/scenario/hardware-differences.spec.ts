import { expect, test } from 'vitest';
import { parseMachinePlan } from '../machine/parse-machine-plan.ts';
import { hardwareDifferences } from './hardware-differences.ts';
import type { NodeView } from './node-view.ts';

const plan = parseMachinePlan('m:firmware=uefi,disk=nvme-8G', 1).plan!;
const hardware = {
  system: {
    serial: 'LAB00001',
    uuid: '4F506572-6F73-4C61-B000-000000000001',
    product: 'Lab machine',
    firmwareKind: 'UEFI',
  },
  disks: [{ serial: 'LABDISK00010', size: 8 * 2 ** 30 }],
  interfaces: [{ mac: '52:54:4c:00:01:00' }, { mac: null }],
};
const node = { memory: 2040 * 2 ** 20, hardware } as unknown as NodeView;

test('a machine that reports what it was built from differs in nothing', () => {
  expect(hardwareDifferences(plan, node)).toEqual([]);
});

test.each<[Partial<NodeView>, RegExp]>([
  [{ hardware: null }, /no hardware/],
  [{ memory: 1024 * 2 ** 20 }, /1024 MiB of memory, was built with 2048/],
  [{ memory: 4096 * 2 ** 20 }, /4096 MiB/],
  [{ hardware: { ...hardware, disks: [] } }, /the disks none/],
  [{ hardware: { ...hardware, interfaces: [] } }, /no network card 52:54:4c:00:01:00/],
  [
    { hardware: { ...hardware, system: { ...hardware.system, serial: 'OTHER' } } },
    /serial number OTHER, was built with LAB00001/,
  ],
])('%j is named', (change, sentence) => {
  const found = hardwareDifferences(plan, { ...node, ...change });
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(sentence);
});
