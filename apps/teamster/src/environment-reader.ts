import type { Issue } from '@operos/cluster-model';

/** Reads variables of the environment and remembers everything that is wrong with them. */
export class EnvironmentReader {
  readonly issues: Issue[] = [];

  constructor(private readonly environment: Readonly<Record<string, string | undefined>>) {}

  /** Undefined and empty both count as not set. */
  text(name: string): string | null {
    const value = this.environment[name];
    return value === undefined || value === '' ? null : value;
  }

  flag(name: string): boolean {
    return this.oneOf(name, ['1', '0'], '0') === '1';
  }

  oneOf<T extends string>(name: string, allowed: readonly T[], usual: T): T {
    const value = this.text(name);
    if (value === null) return usual;
    const found = allowed.find((one) => one === value);
    return found ?? this.refuse(name, `one of ${allowed.join(', ')}`, usual);
  }

  whole(name: string, [least, most]: readonly [number, number], usual: number): number {
    const value = this.text(name);
    if (value === null) return usual;
    const number = /^[0-9]{1,10}$/.test(value) ? Number(value) : Number.NaN;
    return number >= least && number <= most
      ? number
      : this.refuse(name, `a whole number from ${least} to ${most}`, usual);
  }

  url(name: string, schemes: readonly string[]): string | null {
    const value = this.text(name);
    if (value === null) return null;
    const isFit = URL.canParse(value) && schemes.includes(new URL(value).protocol);
    // The value may hold a password, so it is never printed.
    return isFit
      ? value
      : this.refuse(name, `a URL that begins with ${schemes.join(' or ')}`, null);
  }

  list<T>(name: string, parse: (text: string) => T | undefined, what: string): T[] {
    const words = (this.text(name) ?? '').split(/[\s,]+/).filter((word) => word !== '');
    return words.flatMap((word) => {
      const parsed = parse(word);
      return parsed === undefined ? this.refuse(name, `${what} in each place`, []) : [parsed];
    });
  }

  private refuse<T>(name: string, expected: string, instead: T): T {
    this.issues.push({
      path: name,
      severity: 'error',
      code: 'environment-value',
      message: `Expected ${expected} in ${name}`,
      remedy: `Correct ${name} or leave it out to use the default.`,
    });
    return instead;
  }
}
