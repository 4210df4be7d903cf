import type { Reader } from './reader.ts';
import { showValue } from './show-value.ts';

/** A whole number between two bounds, both allowed. */
export function wholeNumber(minimum: number, maximum: number): Reader<number> {
  const expected = `Expected a whole number from ${minimum} to ${maximum}`;
  return {
    schema: { type: 'integer', minimum, maximum },
    read(value, place) {
      if (typeof value !== 'number' || Number.isNaN(value))
        return place.report('type-mismatch', `${expected}, got ${showValue(value)}.`);
      return Number.isInteger(value) && value >= minimum && value <= maximum
        ? value
        : place.report('number-out-of-range', `${expected}, got ${showValue(value)}.`);
    },
  };
}
