import fc from 'fast-check';
import { expect, test } from 'vitest';
import { certificateProfiles } from './certificate-profile.ts';
import { renewalDue, renewalTime } from './renewal.ts';
import { validityOf } from './validity.ts';

const day = (n: number): Date => new Date(Date.UTC(2030, 0, 1 + n));
const tenDays = { notBefore: day(0), notAfter: day(9) };

test.each([
  { when: 'in the first third', now: day(2), jitter: 0, due: false },
  { when: 'at a third, without jitter', now: day(3), jitter: 0, due: true },
  { when: 'at a third, with half the jitter', now: day(3), jitter: 0.5, due: false },
  {
    when: 'half-way, with all the jitter',
    now: new Date('2030-01-05T12:00Z'),
    jitter: 1,
    due: true,
  },
  { when: 'after the end', now: day(20), jitter: 1, due: true },
])('$when', ({ now, jitter, due }) => {
  expect(renewalDue(tenDays, now, jitter)).toBe(due);
});

test('always lies in the second sixth of life after the first third', () => {
  const dates = fc.date({ noInvalidDate: true, min: day(0), max: day(9999) });
  fc.assert(
    fc.property(dates, fc.double({ min: 0, max: 1, noNaN: true }), (now, jitter) => {
      const validity = validityOf(certificateProfiles.agent, now);
      const time = renewalTime(validity, jitter).getTime();
      const life = validity.notAfter.getTime() - validity.notBefore.getTime();
      const share = (time - validity.notBefore.getTime()) / life;
      expect(share).toBeGreaterThan(0.333);
      expect(share).toBeLessThan(0.501);
    }),
  );
});

test.each([-0.1, 1.1, Number.NaN])('refuses a jitter of %d', (jitter) => {
  expect(() => renewalTime(tenDays, jitter)).toThrow(RangeError);
});
