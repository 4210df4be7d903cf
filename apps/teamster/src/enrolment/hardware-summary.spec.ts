import type { Bytes } from '@operos/cluster-model';
import { simulatedReport } from '@operos/hw-inventory/testing';
import { expect, test } from 'vitest';
import { summaryOf } from './hardware-summary.ts';

const report = simulatedReport(1, 1);

test('counts what is built in and adds it up', () => {
  const [disk] = report.disks;
  const disks = [
    { ...disk!, size: 1000 as Bytes, removable: false },
    { ...disk!, size: 24 as Bytes, removable: false },
    { ...disk!, size: 5 as Bytes, removable: true },
  ];
  expect(summaryOf({ ...report, disks })).toMatchObject({ diskCount: 2, diskBytes: 1024 });
});

test('what nobody knows is null, not nought', () => {
  const cpus = [{ ...report.cpus[0]!, threads: null }];
  expect(summaryOf({ ...report, cpus, disks: [] })).toMatchObject({
    cpuThreads: null,
    diskCount: 0,
    diskBytes: null,
  });
});
