import type { Bytes } from '@operos/cluster-model';
import { expect, test } from 'vitest';
import { simulatedReport } from '../testing/index.ts';
import { REPORT_LIMITS } from './report-limits.ts';
import { reportFromLshw } from './report-from-lshw.ts';

const { schema: _, ...lshw } = simulatedReport(1, 0);

test('without lsblk the disks are those of lshw', () => {
  expect(reportFromLshw(lshw)).toEqual(simulatedReport(1, 0));
});

test('lsblk decides which disks there are; lshw fills in what it left open', () => {
  const [known] = lshw.disks;
  const open = { ...known!, model: null, serial: null, transport: null, size: 7 as Bytes };
  const other = { ...open, name: 'sdz' };
  const { disks } = reportFromLshw(lshw, [open, other]);
  expect(disks).toEqual([{ ...known!, size: 7 }, other]);
});

test('thousands of containers do not push real ports out of the report', () => {
  const [some] = lshw.interfaces;
  const veths = Array.from({ length: 5000 }, (__, i) => ({
    ...some!,
    name: `a${i}`,
    kind: 'virtual' as const,
  }));
  const { interfaces } = reportFromLshw({ ...lshw, interfaces: [...veths, ...lshw.interfaces] });
  expect(interfaces).toHaveLength(REPORT_LIMITS.interfaces);
  const real = lshw.interfaces.filter((one) => one.kind === 'physical');
  expect(interfaces).toEqual(expect.arrayContaining(real));
});
