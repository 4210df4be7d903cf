/** Something that was looked at. */
export interface Check {
  readonly what: string;
  /** Why it is not as it should be; null when it is. */
  readonly problem: string | null;
}

/** Looks at one thing after the other; what is wrong with one does not keep the next from being looked at. */
export class CheckList {
  readonly #checks: Check[] = [];
  readonly #say: (sentence: string) => void;

  constructor(say: (sentence: string) => void) {
    this.#say = say;
  }

  get checks(): readonly Check[] {
    return this.#checks;
  }

  /** Looks; it is as it should be unless `look` throws. */
  async check(what: string, look: () => Promise<void> | void): Promise<void> {
    let problem: string | null = null;
    try {
      await look();
    } catch (error) {
      problem = (error as Error).message;
    }
    this.#checks.push({ what, problem });
    this.#say(problem === null ? `ok      ${what}` : `FAILED  ${what}: ${problem}`);
  }
}

/** Fails with both when something is not what was expected. */
export function expectSame(found: unknown, expected: unknown): void {
  const [one, other] = [JSON.stringify(found), JSON.stringify(expected)];
  if (one !== other) throw new Error(`Expected ${other}, got ${one}`);
}
