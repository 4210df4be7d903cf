import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { onEveryDatabase } from '../../test/databases.ts';
import { SettableClock } from '../../testing/settable-clock.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { GroupCommit } from '../database/group-commit.ts';
import { LoginThrottle } from './login-throttle.ts';

onEveryDatabase('the throttle of sign-ins', (fresh) => {
  let opened: TestDatabase;
  let clock: SettableClock;
  beforeAll(async () => {
    opened = await openTestDatabase(await fresh());
  });
  afterAll(() => opened.close());
  beforeEach(async () => {
    clock = new SettableClock();
    await opened.database.query('DELETE FROM "login_try"');
  });

  /** A Teamster's; another one has the same database. */
  const throttle = () =>
    new LoginThrottle(opened.database, new GroupCommit(opened.database), clock);

  test('counts over restarts, and forgets after a minute', async () => {
    for (let tries = 0; tries < 5; tries += 1)
      expect(await throttle().secondsToWait('ada', '10.0.0.1')).toBe(0);
    expect(await throttle().secondsToWait('ada', '10.0.0.1')).toBe(60);
    clock.advance(45_000);
    expect(await throttle().secondsToWait('ada', '10.0.0.1')).toBe(15);
    expect(await throttle().secondsToWait('bob', '10.0.0.1')).toBe(0);
    expect(await throttle().secondsToWait('ada', '10.0.0.2')).toBe(0);
    clock.advance(15_000);
    expect(await throttle().secondsToWait('ada', '10.0.0.1')).toBe(0);
  });

  test('tries at the same moment are counted each', async () => {
    const ours = throttle();
    const waits = await Promise.all(
      Array.from({ length: 8 }, () => ours.secondsToWait('ada', '10.0.0.3')),
    );
    expect(waits.filter((seconds) => seconds === 0)).toHaveLength(5);
  });

  test('many names from one address, and one name from many, are guessing too', async () => {
    const ours = throttle();
    for (let tries = 0; tries < 30; tries += 1)
      expect(await ours.secondsToWait(`name-${tries}`, '10.0.0.4')).toBe(0);
    expect(await ours.secondsToWait('another', '10.0.0.4')).toBe(300);
    for (let tries = 0; tries < 100; tries += 1)
      expect(await ours.secondsToWait('eve', `10.1.0.${tries}`)).toBe(0);
    expect(await ours.secondsToWait('eve', '10.2.0.1')).toBe(900);
  });

  test('whoever got in starts afresh, and what has ended is thrown away', async () => {
    const ours = throttle();
    for (let round = 0; round < 12; round += 1) {
      for (let tries = 0; tries < 4; tries += 1) await ours.secondsToWait('ada', `10.0.1.${round}`);
      await ours.forgive('ada', `10.0.1.${round}`);
      expect(await ours.secondsToWait('ada', `10.0.1.${round}`)).toBe(0);
    }
    clock.advance(3_600_000);
    await ours.forgive('ada', '10.0.1.1');
    expect(await opened.database.query('SELECT * FROM "login_try"')).toEqual([]);
  });

  test('no name and no address is written down', async () => {
    await throttle().secondsToWait('correct horse battery', '10.9.8.7');
    const rows = JSON.stringify(await opened.database.query('SELECT * FROM "login_try"'));
    expect(rows).not.toMatch(/horse|10\.9\.8/);
  });
});
