import type { Draft } from './draft.ts';
import type { JsonSchema } from './json-schema.ts';
import { nearestName } from './nearest-name.ts';
import type { Place } from './place.ts';
import type { Reader } from './reader.ts';
import { showValue } from './show-value.ts';

const UNKNOWN_FIELDS_TOLD = 20; // a document of another kind has thousands

/** One field of a section: how to read it, and what happens when it is absent. */
export interface Field<T> {
  readonly reader: Reader<T>;
  readonly absent: 'is an issue' | 'is fine' | { readonly means: unknown };
}

type Fields<T> = { readonly [Key in keyof T]-?: Field<Exclude<T[Key], undefined>> };

/** A field that must be there. */
export function required<T>(reader: Reader<T>, description: string): Field<T> {
  return { reader: described(reader, { description }), absent: 'is an issue' };
}

/** A field that may be left out. */
export function optional<T>(reader: Reader<T>, description: string): Field<T> {
  return { reader: described(reader, { description }), absent: 'is fine' };
}

/** A field that has a value, in the words of the document, when it is left out. */
export function defaulted<T>(reader: Reader<T>, value: unknown, description: string): Field<T> {
  const schema = { description, default: value };
  return { reader: described(reader, schema), absent: { means: value } };
}

/** A mapping with exactly these fields; an unknown one is reported with the name that was probably meant. */
export function section<T extends object>(fields: Fields<T>): Reader<T> {
  const entries = Object.entries<Field<unknown>>(fields);
  return {
    schema: sectionSchema(entries),
    read(value, place) {
      if (!isMapping(value)) return place.report('type-mismatch', expectedSection(value));
      reportUnknown(Object.keys(value), Object.keys(fields), place);
      const read = entries.map(([name, field]) => [
        name,
        readField(field, Object.hasOwn(value, name) ? value[name] : undefined, place.field(name)),
      ]);
      const present = read.filter(([, part]) => part !== undefined && part !== null);
      return Object.fromEntries(present) as Draft<T>;
    },
  };
}

/** Whether the value is a mapping of a document; lists and null are not. */
export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function described<T>(reader: Reader<T>, words: JsonSchema): Reader<T> {
  return {
    schema: { ...words, ...reader.schema },
    read: (value, place) => reader.read(value, place),
  };
}

function sectionSchema(entries: readonly (readonly [string, Field<unknown>])[]): JsonSchema {
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(([name, field]) => [name, field.reader.schema])),
    required: entries.filter(([, field]) => field.absent === 'is an issue').map(([name]) => name),
    additionalProperties: false,
  };
}

function readField({ reader, absent }: Field<unknown>, value: unknown, place: Place): unknown {
  if (value !== undefined) return reader.read(value, place);
  if (absent === 'is an issue')
    return place.report('field-missing', `Expected ${place.path}, got nothing.`);
  return absent === 'is fine' ? undefined : reader.read(absent.means, place);
}

function reportUnknown(given: readonly string[], known: readonly string[], place: Place): void {
  const unknown = given.filter((name) => !known.includes(name)).slice(0, UNKNOWN_FIELDS_TOLD);
  for (const name of unknown) {
    const meant = nearestName(name, known);
    const remedy =
      meant === undefined ? `Known here: ${known.join(', ')}.` : `Did you mean ${meant}?`;
    place.field(name).report('field-unknown', `There is no field ${showValue(name)} here.`, remedy);
  }
}

function expectedSection(value: unknown): string {
  return `Expected a section with fields, got ${showValue(value)}.`;
}
