import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningApi } from '../../testing/running-api.ts';
import { startApi } from '../../testing/start-api.ts';
import { AuditLog } from './audit-log.ts';
import { Users } from './users.ts';

const PATH = '/api/v1/session/password';
const password = 'correct horse battery staple';
const better = 'wrong donkey charger paperclip';
let api: RunningApi;

beforeAll(async () => {
  api = await startApi();
  for (const name of ['erin', 'frank', 'grace'])
    await api.parts.app
      .get(Users)
      .create({ name, password, role: 'VIEWER', mustChangePassword: true });
});
afterAll(() => api.close());

async function signedIn(name: string, secret = password): Promise<string> {
  const answer = await api.post('/api/v1/session', { name, password: secret });
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

const me = async (cookie: string): Promise<unknown> =>
  (await fetch(`${api.url}/api/v1/session`, { headers: { cookie } })).json();

test('gives a new session, ends every other, and lets the person do everything else', async () => {
  const [cookie, other] = [await signedIn('erin'), await signedIn('erin')];
  expect(await me(cookie)).toMatchObject({ mustChangePassword: true });
  const change = { currentPassword: password, newPassword: better };
  const answer = await api.post(PATH, change, { cookie });
  expect(answer.status).toBe(204);
  const fresh = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  expect(await me(fresh)).toMatchObject({ name: 'erin', mustChangePassword: false });
  for (const old of [cookie, other]) expect(await me(old)).toMatchObject({ code: 'not-signed-in' });
  expect(await api.ask('{ about { version } }', { headers: { cookie: fresh } })).toHaveProperty(
    'data.about.version',
  );
  const { rows } = await api.parts.app.get(AuditLog).page({ first: 1, before: undefined });
  expect(rows).toMatchObject([
    { actor: 'erin', action: 'setPassword', target: 'erin', outcome: 'done' },
  ]);
});

test.each([
  ['the password so far', 'newPassword', { currentPassword: password, newPassword: password }],
  ['one too short', 'newPassword', { currentPassword: password, newPassword: 'short' }],
  ['a wrong proof', 'currentPassword', { currentPassword: 'a guess', newPassword: better }],
])('says at the field why not: %s', async (_what, path, change) => {
  const cookie = await signedIn('frank');
  const answer = await api.post(PATH, change, { cookie });
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({ code: 'refused', issues: [{ path }] });
  expect(await me(cookie)).toMatchObject({ mustChangePassword: true });
});

test('is for people who are signed in, on our own page', async () => {
  const change = { currentPassword: password, newPassword: better };
  expect((await api.post(PATH, change)).status).toBe(401);
  expect((await api.post(PATH, change, await api.bearer('ADMIN'))).status).toBe(401);
  const cookie = await signedIn('frank');
  const origin = 'https://evil.example';
  expect((await api.post(PATH, change, { cookie, origin })).status).toBe(403);
  expect((await api.post(PATH, { newPassword: better }, { cookie })).status).toBe(400);
});

test('a stolen session is no way to guess the password', async () => {
  const cookie = await signedIn('grace');
  const change = { currentPassword: 'a guess', newPassword: better };
  const statuses: number[] = [];
  for (let guess = 0; guess < 6; guess++)
    statuses.push((await api.post(PATH, change, { cookie })).status);
  expect(statuses).toEqual([422, 422, 422, 422, 422, 429]);
});
