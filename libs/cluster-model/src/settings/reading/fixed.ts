import type { Draft } from './draft.ts';
import type { Reader } from './reader.ts';
import { showValue } from './show-value.ts';

/** Exactly this value. */
export function fixed<const T extends string | number>(only: T): Reader<T> {
  return {
    schema: { const: only },
    read(value, place) {
      return value === only
        ? (only as Draft<T>)
        : place.report('choice-unknown', `Expected ${only}, got ${showValue(value)}.`);
    },
  };
}
