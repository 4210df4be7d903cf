import { expect, test } from 'vitest';
import { LabTally } from './lab-tally.ts';

test('machines are counted by what happened to them last', () => {
  const tally = new LabTally(6);
  expect(tally.text).toBe('6 servers: 6 off');
  const happens = (machine: number, event: string) => {
    tally.note({ machine, step: 0, afterMs: 0, event });
  };
  happens(0, 'address-requested');
  happens(1, 'pending');
  happens(2, 'ready');
  happens(3, 'ready');
  happens(3, 'fault:lost-power');
  happens(4, 'conflict');
  expect(tally.text).toBe(
    '6 servers: 1 off, 1 booting, 1 waiting for approval, 1 in conflict, 1 ready, 1 without power',
  );
  happens(3, 'address-requested');
  expect(tally.text).toContain('2 booting');
});

test('a datacentre may be empty, or have one server', () => {
  expect(new LabTally(0).text).toBe('0 servers');
  expect(new LabTally(1).text).toBe('1 server: 1 off');
});
