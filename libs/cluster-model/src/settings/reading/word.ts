import type { SettingsIssueCode } from '../issue-codes.ts';
import type { Draft } from './draft.ts';
import type { Place } from './place.ts';
import type { Reader } from './reader.ts';
import { showValue } from './show-value.ts';

/** How one kind of text becomes its branded type. */
export interface Word<T extends string> {
  readonly parse: (text: string) => T | undefined;
  /** What every accepted text matches, in Unicode mode; the JSON Schema carries it. */
  readonly pattern: RegExp;
  readonly maxLength: number;
  /** Worded to follow "Expected": `an IPv4 address such as 192.168.33.10`. */
  readonly expected: string;
  readonly code: SettingsIssueCode;
  /** Reports a better-known mistake and answers true, or answers false. */
  readonly explain?: (text: string, place: Place) => boolean;
}

/** A text of one branded kind. */
export function word<T extends string>(kind: Word<T>): Reader<T> {
  return {
    schema: { type: 'string', pattern: kind.pattern.source, maxLength: kind.maxLength },
    read(value, place) {
      if (typeof value !== 'string') return reportNoText(value, kind, place);
      const parsed = parseShort(kind, value);
      if (parsed !== undefined) return parsed as Draft<T>;
      if (kind.explain?.(value, place) === true) return null;
      return place.report(kind.code, `Expected ${kind.expected}, got ${showValue(value)}.`);
    },
  };
}

function parseShort<T extends string>(kind: Word<T>, text: string): T | undefined {
  // A character outside the basic plane counts once for the schema and twice for .length.
  return text.length > 2 * kind.maxLength ? undefined : kind.parse(text);
}

function reportNoText(value: unknown, kind: Word<string>, place: Place): null {
  const quoted = typeof value === 'number' || typeof value === 'boolean';
  const remedy = quoted ? `Write it in quotes: "${value}".` : undefined;
  return place.report(
    'type-mismatch',
    `Expected ${kind.expected}, got ${showValue(value)}.`,
    remedy,
  );
}
