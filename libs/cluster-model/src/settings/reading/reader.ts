import type { Draft } from './draft.ts';
import type { JsonSchema } from './json-schema.ts';
import type { Place } from './place.ts';

/** Reads one part of a document, and knows the JSON Schema that says the same, so that the two cannot part ways. */
export interface Reader<T> {
  readonly schema: JsonSchema;
  /** Gives what could be read, or null; whatever is missing from it was reported at its place. */
  read(value: unknown, place: Place): Draft<T> | null;
}
