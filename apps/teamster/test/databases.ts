import { afterAll, describe } from 'vitest';
import { PrivatePostgres, whyNoPostgres } from './private-postgres.ts';

/** The environment of a Teamster with an empty database of the kind that is being tested. */
export type FreshDatabase = () => Promise<Readonly<Record<string, string>>>;

/** Runs the same tests on SQLite and on PostgreSQL. */
export function onEveryDatabase(what: string, tests: (fresh: FreshDatabase) => void): void {
  describe(`${what}, on SQLite`, () => {
    tests(() => Promise.resolve({}));
  });
  const missing = whyNoPostgres();
  const title = `${what}, on PostgreSQL${missing === undefined ? '' : ` (skipped: ${missing})`}`;
  describe.skipIf(missing !== undefined)(title, () => {
    let server: Promise<PrivatePostgres> | undefined;
    let count = 0;
    tests(async () => {
      const postgres = await (server ??= PrivatePostgres.start());
      count += 1;
      return { DATABASE_URL: postgres.createDatabase(`teamster${count}`) };
    });
    afterAll(async () => {
      await (await server)?.stop();
    });
  });
}
