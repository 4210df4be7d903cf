import { expect, test } from 'vitest';
import { printSizes, sizeReport } from './size-report.ts';

const file = (bytes: number) => ({ digest: '', bytes });
const worker = new Map([
  ['vmlinuz', file(12_000_000)],
  ['initramfs.img', file(20_000_000)],
  ['base.sqfs', file(90_000_000)],
  ['node.sqfs', file(50_000_000)],
  ['worker.sqfs', file(1_000_000)],
]);

test('a worker fetches kernel, initramfs and its three layers', () => {
  const all = new Map([...worker, ['controller.sqfs', file(7)]]);
  expect(sizeReport(all, 300).workerFetches).toBe(173_000_000);
});

test('without a worker layer nothing is claimed of workers', () => {
  const rest = new Map([...worker].filter(([name]) => name !== 'worker.sqfs'));
  expect(sizeReport(rest, undefined).workerFetches).toBeUndefined();
});

test('is printed in megabytes', () => {
  expect(printSizes(sizeReport(worker, 427_000_000)).slice(-2)).toEqual([
    'a worker fetches    173.0 MB',
    'ISO                 427.0 MB',
  ]);
});
