import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { JoinTokenDesk, type NewJoinToken } from '../src/admission/join-token-desk.ts';
import { EventLog } from '../src/events/event-log.ts';
import { defaultSettings } from '../src/settings/default-settings.ts';
import { SettingsStore } from '../src/settings/settings-store.ts';
import { onEveryDatabase } from './databases.ts';
import { StoppedClock } from './stopped-clock.ts';
import { TestMachine } from './test-machine.ts';
import { TestTeamster } from './test-teamster.ts';

onEveryDatabase('join tokens', (fresh) => {
  let teamster: TestTeamster;
  let next = 0;
  const machines: TestMachine[] = [];
  beforeAll(async () => {
    teamster = await TestTeamster.start({ environment: await fresh(), clock: new StoppedClock() });
  });
  afterEach(() => {
    for (const machine of machines.splice(0)) machine.close();
  });
  afterAll(() => teamster.end());

  function newMachine(): TestMachine {
    const machine = new TestMachine(teamster, { index: (next += 1) });
    machines.push(machine);
    return machine;
  }

  async function newToken(wanted: NewJoinToken): Promise<{ id: string; secret: string }> {
    const created = await teamster.part(JoinTokenDesk).create(wanted, 'admin');
    if (!('token' in created)) throw new Error(JSON.stringify(created));
    return { id: created.token.id, secret: created.secret };
  }

  test('a join token admits once, and only who knows its secret', async () => {
    const token = await newToken({ uses: 1, minutes: 60 });
    const guess = { ...token, secret: 'guess' };
    expect(await newMachine().enrol(guess)).toMatchObject({ state: 'pending' });
    expect(await newMachine().enrol(token)).toMatchObject({ state: 'approved' });
    expect(await newMachine().enrol(token)).toMatchObject({ state: 'pending' });
    const shown = teamster.part(JoinTokenDesk).all();
    expect(shown.find(({ id }) => id === token.id)).toMatchObject({ used: 1, remaining: 0 });
    expect(JSON.stringify(shown)).not.toContain(token.secret);
  });

  test('a join token that is revoked admits nobody, and its id may be given out again', async () => {
    const desk = teamster.part(JoinTokenDesk);
    const token = await newToken({ id: 'rack7a', uses: 9, minutes: 60 });
    expect(await desk.create({ id: 'rack7a', uses: 1, minutes: 1 }, 'admin')).toMatchObject([
      { path: 'id', code: 'join-token-taken' },
    ]);
    expect(await desk.revoke('rack7a', 'admin')).toMatchObject({ id: 'rack7a', used: 0 });
    expect(await desk.revoke('rack7a', 'admin')).toBeUndefined();
    expect(await newMachine().enrol(token)).toMatchObject({ state: 'pending' });
    const again = await newToken({ id: 'rack7a', uses: 9, minutes: 60 });
    expect(await newMachine().enrol(token)).toMatchObject({ state: 'pending' });
    expect(await newMachine().enrol(again)).toMatchObject({ state: 'approved' });
    expect(await desk.create({ id: 'No', uses: 0, minutes: 1441 }, 'admin')).toMatchObject([
      { path: 'id' },
      { path: 'uses' },
      { path: 'minutes' },
    ]);
  });

  test('the settings may let a join token admit fewer than it was made for, over a restart too', async () => {
    const policy = '{ kind: joinToken, id: rack8a, until: "2039-01-01T00:00:00Z", count: 2 }';
    await applySettings(teamster, `enrolment: { policies: [${policy}] }`);
    const token = await newToken({ id: 'rack8a', uses: 9, minutes: 60 });
    expect(await newMachine().enrol(token)).toMatchObject({ state: 'approved' });
    teamster = await teamster.restart();
    const listed = () =>
      teamster
        .part(JoinTokenDesk)
        .all()
        .find(({ id }) => id === 'rack8a');
    expect(listed()).toMatchObject({ used: 1, remaining: 1 });
    expect(await newMachine().enrol(token)).toMatchObject({ state: 'approved' });
    expect(await newMachine().enrol(token)).toMatchObject({ state: 'pending' });
    await applySettings(teamster, `enrolment: { policies: [${policy.replace('2039', '2020')}] }`);
    expect(listed()).toMatchObject({ used: 2, remaining: 0 });
    await applySettings(teamster, '');
    expect(await newMachine().enrol(token)).toMatchObject({ state: 'approved' });
  });

  test('each is told in the log, without its secret', async () => {
    const { id, secret } = await newToken({ uses: 2, minutes: 10 });
    await teamster.part(JoinTokenDesk).revoke(id, 'ada');
    const { events } = await teamster.part(EventLog).page({}, { first: 2 });
    expect(events.map(({ kind }) => kind)).toEqual(['join-token-revoked', 'join-token-created']);
    expect(events.every(({ message }) => message.includes(id))).toBe(true);
    expect(JSON.stringify(events)).not.toContain(secret);
  });
});

/** Puts the settings of a new cluster in force, with these lines more. */
async function applySettings(teamster: TestTeamster, more: string): Promise<void> {
  const store = teamster.part(SettingsStore);
  const plan = await store.plan(`${defaultSettings}${more}\n`, 'ada');
  if (!('id' in plan)) throw new Error(JSON.stringify(plan));
  expect(await store.apply(plan.id, 'ada')).toMatchObject({ revision: {} });
}
