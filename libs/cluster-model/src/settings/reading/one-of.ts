import type { Draft } from './draft.ts';
import { nearestName } from './nearest-name.ts';
import type { Reader } from './reader.ts';
import { isMapping } from './section.ts';
import { showValue } from './show-value.ts';

/** How to read each member of a union, by the value of its tag. */
export type Variants<T, Tag extends keyof T> = {
  readonly [Name in T[Tag] & string]: Reader<Extract<T, Readonly<Record<Tag, Name>>>>;
};

/** One of several sections, told apart by the field `tag`. */
export function oneOf<T extends object, Tag extends keyof T & string>(
  tag: Tag,
  variants: Variants<T, Tag>,
): Reader<T> {
  const byName = new Map<unknown, Reader<T>>(Object.entries(variants));
  const names = Object.keys(variants);
  return {
    schema: { oneOf: [...byName.values()].map((variant) => variant.schema) },
    read(value, place): Draft<T> | null {
      if (!isMapping(value))
        return place.report('type-mismatch', `Expected a section, got ${showValue(value)}.`);
      const chosen = Object.hasOwn(value, tag) ? value[tag] : undefined;
      const variant = byName.get(chosen);
      if (variant !== undefined) return variant.read(value, place);
      const message = `Expected one of ${names.join(', ')}, got ${showValue(chosen)}.`;
      const meant = typeof chosen === 'string' ? nearestName(chosen, names) : undefined;
      const remedy = meant === undefined ? undefined : `Did you mean ${meant}?`;
      return chosen === undefined
        ? place.field(tag).report('field-missing', message)
        : place.field(tag).report('choice-unknown', message, remedy);
    },
  };
}
