import { diffReports, identifyMachine } from '@operos/hw-inventory';
import { simulatedReport } from '@operos/hw-inventory/testing';
import { expect, test } from 'vitest';
import { claimingToBe, hasOwnUuid, lossOfLastDisk, withoutLastDisk } from './simulated-hardware.ts';

const machines = Array.from({ length: 50 }, (_, index) => simulatedReport(1, index));

test('a datacentre has machines with and without a UUID of their own', () => {
  const own = machines.filter(hasOwnUuid);
  expect(own.length).toBeGreaterThan(10);
  expect(own.length).toBeLessThan(machines.length);
});

test('who claims to be another shows its evidence and keeps the own disks and cards', () => {
  const [first, second] = machines.filter(hasOwnUuid);
  const twin = claimingToBe(second!, first!);
  const uuidOf = (report: typeof twin) =>
    identifyMachine(report).evidence.find(({ kind }) => kind === 'system-uuid')?.value;
  expect(uuidOf(twin)).toBe(uuidOf(first!));
  expect(twin.disks).toEqual(second!.disks);
  expect(twin.interfaces).toEqual(second!.interfaces);
});

test.each(machines.slice(0, 10))('a dead disk is gone from the report and named', (report) => {
  expect(diffReports(report, withoutLastDisk(report))).toHaveLength(1);
  const [reason] = lossOfLastDisk(report);
  expect(reason).toContain(report.disks.at(-1)!.name);
  expect(reason!.length).toBeLessThanOrEqual(200);
});

test('a machine without disks loses none', () => {
  const bare = { ...machines[0]!, disks: [] };
  expect(withoutLastDisk(bare)).toEqual(bare);
  expect(lossOfLastDisk(bare)).toEqual([]);
});
