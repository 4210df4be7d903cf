import type { Issue } from '@operos/cluster-model';
import { cleanText } from './clean-text.ts';

const MAX_ISSUES = 50; // a person reads the first few; a hostile report must not buy us work

/** One object of a report from the network: reads its fields strictly and notes every one that is not as it should be. */
export class RecordReader {
  private readonly fields: Readonly<Record<string, unknown>>;
  private readonly path: string;
  private readonly issues: Issue[];

  constructor(value: unknown, path: string, issues: Issue[]) {
    this.path = path;
    this.issues = issues;
    this.fields = isRecord(value) ? value : {};
    if (!isRecord(value)) this.refuse('', 'an object', value);
  }

  /** A printable line or null; an absent field is null. */
  text(name: string): string | null {
    return this.optional(name, 'a trimmed printable line of at most 256 characters', (value) =>
      isPrintable(value) ? value : null,
    );
  }

  /** A whole number from 0 to `max`, or null. */
  number(name: string, max: number): number | null {
    return this.optional(name, `a whole number from 0 to ${max}`, (value) =>
      Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= max
        ? (value as number)
        : null,
    );
  }

  /** True, false or null. */
  flag(name: string): boolean | null {
    return this.optional(name, 'true or false', (value) =>
      typeof value === 'boolean' ? value : null,
    );
  }

  /** One of the words, or null. */
  choice<T extends string>(name: string, words: readonly T[]): T | null {
    return this.optional(
      name,
      `one of ${words.join(', ')}`,
      (value) => words.find((word) => word === value) ?? null,
    );
  }

  /** What `parse` makes of the text, or null; refused when it makes nothing of it. */
  parsed<T>(name: string, what: string, parse: (text: string) => T | null | undefined): T | null {
    return this.optional(name, what, (value) =>
      typeof value === 'string' ? (parse(value) ?? null) : null,
    );
  }

  /** The value, which must not be null; `fallback` stands in once the absence is noted. */
  required<T>(name: string, value: T | null, fallback: T): T {
    const seen = this.raw(name);
    if (value === null && (seen === null || seen === undefined)) this.refuse(name, 'a value', seen);
    return value ?? fallback;
  }

  /** The object in a field. */
  record(name: string): RecordReader {
    return new RecordReader(this.raw(name), this.pathOf(name), this.issues);
  }

  /** The object in a field, or null when there is none. */
  optionalRecord(name: string): RecordReader | null {
    const value = this.raw(name);
    return value === null || value === undefined ? null : this.record(name);
  }

  /** Every object of a list of at most `max`. */
  list<T>(name: string, max: number, read: (entry: RecordReader) => T): T[] {
    const value = this.raw(name);
    if (!Array.isArray(value) || value.length > max) {
      this.refuse(name, `a list of at most ${max} entries`, value);
      return [];
    }
    return (value as unknown[]).map((entry, index) =>
      read(new RecordReader(entry, `${this.pathOf(name)}[${index}]`, this.issues)),
    );
  }

  /** A list of at most `max` printable lines; an absent one is empty. */
  texts(name: string, max: number): string[] {
    const read = (value: unknown): string[] | null =>
      Array.isArray(value) && value.length <= max && value.every(isPrintable) ? value : null;
    return this.optional(name, `at most ${max} printable lines`, read) ?? [];
  }

  private optional<T>(name: string, what: string, read: (value: unknown) => T | null): T | null {
    const value = this.raw(name);
    if (value === null || value === undefined) return null;
    const good = read(value);
    if (good === null) this.refuse(name, what, value);
    return good;
  }

  private raw(name: string): unknown {
    return Object.hasOwn(this.fields, name) ? this.fields[name] : undefined;
  }

  private pathOf(name: string): string {
    return [this.path, name].filter((part) => part !== '').join('.');
  }

  private refuse(name: string, expected: string, got: unknown): void {
    if (this.issues.length >= MAX_ISSUES) return;
    this.issues.push({
      path: this.pathOf(name),
      severity: 'error',
      code: 'hardware-report-field',
      message: `Expected ${expected}, got ${describe(got)}.`,
      remedy: 'Run the Prospector of this release on the machine; it sends reports of this shape.',
    });
  }
}

function isPrintable(value: unknown): value is string {
  return typeof value === 'string' && cleanText(value) === value;
}

function describe(value: unknown): string {
  if (typeof value === 'string') return `"${cleanText(value.slice(0, 60)) ?? ''}"`;
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return value === undefined
    ? 'nothing'
    : value === null
      ? 'null'
      : `a value of type ${typeof value}`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
