import type { Reader } from './reader.ts';
import { showValue } from './show-value.ts';

/** Yes or no, written `true` or `false`. */
export const flag: Reader<boolean> = {
  schema: { type: 'boolean' },
  read(value, place) {
    return typeof value === 'boolean'
      ? value
      : place.report('type-mismatch', `Expected true or false, got ${showValue(value)}.`);
  },
};
