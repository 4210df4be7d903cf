import { expect, test } from 'vitest';
import { printTable } from './print-table.ts';

test('a row says what, how much, against whom, and whether that is enough', () => {
  const row = {
    name: 'heartbeats',
    value: 12_345.6,
    unit: 'ops/s',
    peer: 'bare Node',
    peerValue: 24_691.2,
    cpuMicrosPerOperation: 81.24,
    goal: '>= 10000 ops/s',
    met: true,
  };
  const missed = { ...row, cpuMicrosPerOperation: null, met: false };
  expect(printTable([row, missed])).toBe(
    [
      'WHAT        OURS          PEER                      RATIO  CPU/OP   GOAL',
      'heartbeats  12,346 ops/s  24,691 ops/s (bare Node)  0.5x   81.2 us  >= 10000 ops/s  met',
      'heartbeats  12,346 ops/s  24,691 ops/s (bare Node)  0.5x   -        >= 10000 ops/s  NOT MET',
      '',
    ].join('\n'),
  );
});
