import type { Validity } from './validity.ts';

const EARLIEST = 1 / 3;
const SPREAD = 1 / 6;

/**
 * When to ask for the next certificate: a third of the way through life, and up to a sixth of life later by `jitter`
 * (0 up to 1), so that machines which enrolled together do not all renew together.
 */
export function renewalTime(validity: Validity, jitter: number): Date {
  if (!(jitter >= 0 && jitter <= 1))
    throw new RangeError(`Expected a jitter from 0 to 1, got ${jitter}`);
  const life = validity.notAfter.getTime() - validity.notBefore.getTime();
  return new Date(validity.notBefore.getTime() + life * (EARLIEST + SPREAD * jitter));
}

/** Whether {@link renewalTime} has come. */
export function renewalDue(validity: Validity, now: Date, jitter = 0): boolean {
  return now.getTime() >= renewalTime(validity, jitter).getTime();
}
