import type { Issue } from '@operos/cluster-model';

/** What a text must look like, and how to say so. */
export interface TextRule {
  readonly pattern: RegExp;
  readonly expected: string;
}

/** Reads untrusted JSON field by field, and collects everything that is wrong with it. */
export class PlanReader {
  readonly issues: Issue[] = [];

  /** Notes something wrong. */
  refuse(path: string, message: string): void {
    this.issues.push({
      path,
      severity: 'error',
      code: 'plan-malformed',
      message,
      remedy: 'A plan is made by a program: use the same version of Operos at both ends.',
    });
  }

  /** An object that has no other fields than these. */
  fields<const Key extends string>(
    value: unknown,
    path: string,
    known: readonly Key[],
  ): Partial<Record<Key, unknown>> | undefined {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.refuse(path, `Expected an object, got ${kindOf(value)}`);
      return undefined;
    }
    const strange = Object.keys(value).filter((key) => !known.some((one) => one === key));
    for (const key of strange) this.refuse(path, `Expected no field ${JSON.stringify(key)}`);
    return strange.length > 0 ? undefined : value;
  }

  /** A list of at most `most` parts, each read by itself. */
  list<T>(
    value: unknown,
    at: { readonly path: string; readonly most: number },
    read: (part: unknown, path: string) => T | undefined,
  ): T[] | undefined {
    if (!Array.isArray(value) || value.length > at.most) {
      this.refuse(at.path, `Expected a list of at most ${at.most}, got ${kindOf(value)}`);
      return undefined;
    }
    const parts = value.map((part: unknown, index) => read(part, `${at.path}[${index}]`));
    return parts.every((part) => part !== undefined) ? parts : undefined;
  }

  text(value: unknown, path: string, rule: TextRule): string | undefined {
    if (typeof value === 'string' && rule.pattern.test(value)) return value;
    const got = typeof value === 'string' ? JSON.stringify(value.slice(0, 100)) : kindOf(value);
    this.refuse(path, `Expected ${rule.expected}, got ${got}`);
    return undefined;
  }

  integer(
    value: unknown,
    path: string,
    range: { readonly least: number; readonly most: number },
  ): number | undefined {
    const { least, most } = range;
    if (Number.isInteger(value) && Number(value) >= least && Number(value) <= most)
      return Number(value);
    this.refuse(path, `Expected a whole number from ${least} to ${most}`);
    return undefined;
  }

  oneOf<const T extends string>(
    value: unknown,
    path: string,
    choices: readonly T[],
  ): T | undefined {
    const choice = choices.find((one) => one === value);
    if (choice === undefined) this.refuse(path, `Expected one of ${choices.join(', ')}`);
    return choice;
  }
}

/** Leaves out a field that was not given, which is not the same as a field that is undefined. */
export function given<Key extends string, T>(
  key: Key,
  value: T | undefined,
): Partial<Record<Key, T>> {
  return value === undefined ? {} : ({ [key]: value } as Record<Key, T>);
}

/** The field by which a step or a probe says what it is, if it has one. */
export function kindField(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? `a list of ${value.length}` : `a ${typeof value}`;
}
