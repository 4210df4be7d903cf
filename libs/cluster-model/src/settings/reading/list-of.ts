import type { Reader } from './reader.ts';
import { showValue } from './show-value.ts';

/** A list of at most `maxItems` entries; one that cannot be read leaves a gap, so that the others keep their place. */
export function listOf<T>(item: Reader<T>, maxItems: number): Reader<readonly T[]> {
  return {
    schema: { type: 'array', items: item.schema, maxItems },
    read(value, place) {
      if (!Array.isArray(value))
        return place.report('type-mismatch', `Expected a list, got ${showValue(value)}.`);
      if (value.length > maxItems)
        return place.report(
          'list-too-long',
          `Expected at most ${maxItems} entries, got ${value.length}.`,
        );
      return value.map(
        (entry: unknown, index) => item.read(entry, place.entry(index)) ?? undefined,
      );
    },
  };
}
