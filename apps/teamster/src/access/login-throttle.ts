import { Injectable } from '@nestjs/common';
import { DataSource, In, LessThanOrEqual, type Repository } from 'typeorm';
import { GroupCommit } from '../database/group-commit.ts';
import type { Plain } from '../database/plain.ts';
import { Clock } from '../surroundings/clock.ts';
import { LoginTryRow } from './login-try-row.ts';
import { hashSecret } from './secret.ts';
import { Turnstile } from './turnstile.ts';

/** Tries by one source address for one name: a person mistypes, a program does not tire. */
const ofPair = { most: 5, withinMs: 60_000 };
/** Tries by one source address for any name. */
const ofSource = { most: 30, withinMs: 300_000 };
/** Tries for one name from anywhere, against many sources that work together. */
const ofName = { most: 100, withinMs: 900_000 };

interface Rule {
  readonly key: string;
  readonly most: number;
  readonly withinMs: number;
}

type Tries = Plain<LoginTryRow>;

/** Slows down whoever guesses passwords, over restarts and whichever Teamster he asks. */
@Injectable()
export class LoginThrottle {
  readonly #tries: Repository<LoginTryRow>;
  // Two tries at once must not both count as the last that is free.
  readonly #door = new Turnstile(1);

  constructor(
    database: DataSource,
    private readonly commits: GroupCommit,
    private readonly clock: Clock,
  ) {
    this.#tries = database.getRepository(LoginTryRow);
  }

  /** Counts a try; gives the seconds to wait when there were too many, else 0. */
  secondsToWait(name: string, source: string): Promise<number> {
    return this.#door.through(async () => {
      const now = this.clock.now();
      const rules = rulesFor(name, source);
      const counted = await this.#counted(rules, now);
      const waits = rules
        .filter(({ most }, index) => (counted[index]?.count ?? 0) >= most)
        .map(({ key }) => counted.find((tries) => tries.key === key)?.until ?? now);
      if (waits.length > 0) return Math.ceil((Math.max(...waits) - now) / 1000);
      const rows = counted.map((tries) => ({ ...tries, count: tries.count + 1 }));
      await this.commits.write({ put: [{ entity: LoginTryRow, rows }] });
      return 0;
    });
  }

  /** Forgets the tries of somebody who got in; who shares an address with many is no guesser. */
  async forgive(name: string, source: string): Promise<void> {
    await this.#door.through(async () => {
      const now = this.clock.now();
      const rules = rulesFor(name, source);
      const { pair } = keysFor(name, source);
      const counted = await this.#counted(rules, now);
      const rows = counted
        .filter(({ key, count }) => key !== pair && count > 0)
        .map((tries) => ({ ...tries, count: tries.count - 1 }));
      await this.commits.write({
        put: [{ entity: LoginTryRow, rows }],
        remove: [{ entity: LoginTryRow, keys: [pair] }],
      });
      await this.#tries.delete({ until: LessThanOrEqual(now) });
    });
  }

  /** What is remembered for each rule, in their order. */
  async #counted(rules: readonly Rule[], now: number): Promise<readonly Tries[]> {
    const rows = await this.#tries.findBy({ key: In(rules.map(({ key }) => key)) });
    return rules.map(({ key, withinMs }) => {
      const known: Tries | undefined = rows.find((row) => row.key === key && row.until > now);
      return known ?? { key, count: 0, until: now + withinMs };
    });
  }
}

function rulesFor(name: string, source: string): readonly Rule[] {
  const keys = keysFor(name, source);
  return [
    { key: keys.source, ...ofSource },
    { key: keys.pair, ...ofPair },
    { key: keys.name, ...ofName },
  ];
}

function keysFor(name: string, source: string) {
  return {
    source: hashSecret(`source ${source}`),
    pair: hashSecret(`pair ${source} ${name}`),
    name: hashSecret(`name ${name}`),
  };
}
