import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningApi } from '../../testing/running-api.ts';
import { startApi } from '../../testing/start-api.ts';
import { AuditLog } from './audit-log.ts';
import { Users } from './users.ts';

const PATH = '/api/v1/session';
const password = 'correct horse battery staple';
let api: RunningApi;

beforeAll(async () => {
  api = await startApi();
  const users = api.parts.app.get(Users);
  for (const name of ['alice', 'bob', 'carol', 'dave'])
    await users.create({ name, password, role: 'OPERATOR' });
});
afterAll(() => api.close());

async function signIn(name: string, headers: Record<string, string> = {}): Promise<string> {
  const response = await api.post(PATH, { name, password }, headers);
  expect(response.status).toBe(204);
  return response.headers.get('set-cookie') ?? '';
}

const cookieOf = (setCookie: string): string => setCookie.split(';')[0] ?? '';

const show = (headers: Record<string, string>): Promise<Response> =>
  fetch(api.url + PATH, { headers });

test('signing in gives a cookie that scripts cannot read, and says who one is', async () => {
  const setCookie = await signIn('alice');
  expect(setCookie).toMatch(
    /^operos_session=[\w-]{43}; Path=\/; Max-Age=28800; HttpOnly; SameSite=Strict$/,
  );
  const response = await show({ cookie: cookieOf(setCookie) });
  expect(await response.json()).toEqual({
    name: 'alice',
    role: 'OPERATOR',
    by: 'SESSION',
    mustChangePassword: false,
  });
  const answer = await api.ask('{ me { name role by } }', {
    headers: { cookie: cookieOf(setCookie) },
  });
  expect(answer).toEqual({ data: { me: { name: 'alice', role: 'OPERATOR', by: 'SESSION' } } });
});

test('behind TLS the cookie never travels without it', async () => {
  const tls = { 'x-forwarded-proto': 'https' };
  const setCookie = await signIn('alice', tls);
  expect(setCookie).toMatch(/^__Host-operos_session=.*; Secure$/);
  const cookie = cookieOf(setCookie);
  expect((await show({ cookie, ...tls })).status).toBe(200);
  expect((await show({ cookie })).status).toBe(401);
});

test('signing out ends the session, not only the cookie', async () => {
  const cookie = cookieOf(await signIn('alice'));
  const response = await fetch(api.url + PATH, { method: 'DELETE', headers: { cookie } });
  expect(response.status).toBe(204);
  expect(response.headers.get('set-cookie')).toContain('Max-Age=0');
  expect((await show({ cookie })).status).toBe(401);
});

test('nobody is nobody', async () => {
  const response = await show({});
  expect(response.status).toBe(401);
  expect(await response.json()).toEqual({ code: 'not-signed-in', message: 'Nobody is signed in.' });
});

test('a token shows whose it is; a bad one is nobody even beside a good cookie', async () => {
  const { authorization } = await api.bearer('ADMIN', 'backup');
  expect(await (await show({ authorization })).json()).toMatchObject({
    by: 'TOKEN',
    role: 'ADMIN',
  });
  const cookie = cookieOf(await signIn('alice'));
  expect((await show({ cookie, authorization: 'Bearer opr_wrong' })).status).toBe(401);
});

describe('is refused', () => {
  const wrong = { status: 401, body: { code: 'wrong-credentials' } };
  const malformed = { status: 400, body: { code: 'bad-request' } };
  test.each([
    ['a wrong password', { name: 'alice', password: 'wrong' }, wrong],
    ['an unknown name', { name: 'nobody', password: 'wrong' }, wrong],
    ['no password', { name: 'alice' }, malformed],
    ['a list for a name', { name: ['alice'], password }, malformed],
    ['a huge password', { name: 'alice', password: 'x'.repeat(1025) }, malformed],
    ['a number', 7, { status: 400, body: {} }],
  ])('%s', async (_what, body, expected) => {
    const response = await api.post(PATH, body);
    expect(response.status).toBe(expected.status);
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(await response.json()).toMatchObject(expected.body);
  });

  test('a form of another page', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const foreign = await fetch(api.url + PATH, {
      method: 'POST',
      headers: form,
      body: new URLSearchParams({ name: 'alice', password }),
    });
    expect(foreign.status).toBe(400);
    const origin = 'https://evil.example';
    expect((await api.post(PATH, { name: 'alice', password }, { origin })).status).toBe(403);
    const cookie = cookieOf(await signIn('alice'));
    const signOut = await fetch(api.url + PATH, { method: 'DELETE', headers: { cookie, origin } });
    expect(signOut.status).toBe(403);
    expect((await show({ cookie })).status).toBe(200);
  });
});

describe('guessing', () => {
  const guess = (name: string, source: string): Promise<Response> =>
    api.post(PATH, { name, password: 'a wrong guess' }, { 'x-forwarded-for': source });

  test('a name from one source has to wait after five tries, right or wrong', async () => {
    const source = '10.1.0.1';
    const tries = await Promise.all([1, 2, 3, 4, 5].map(() => guess('bob', source)));
    expect(tries.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401]);
    const sixth = await api.post(PATH, { name: 'bob', password }, { 'x-forwarded-for': source });
    expect(sixth.status).toBe(429);
    expect(await sixth.json()).toMatchObject({ code: 'too-many-tries' });
    const wait = Number(sixth.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
    const elsewhere = { 'x-forwarded-for': '10.1.0.2' };
    expect((await api.post(PATH, { name: 'bob', password }, elsewhere)).status).toBe(204);
  });

  test('one source has to wait after thirty tries of any names', async () => {
    const names = Array.from({ length: 31 }, (_, number) => `name-${number}`);
    const tries = await Promise.all(names.map((name) => guess(name, '10.1.0.3')));
    expect(tries.filter(({ status }) => status === 429)).toHaveLength(1);
  });

  test('somebody who got in starts afresh', async () => {
    const source = { 'x-forwarded-for': '10.1.0.4' };
    for (let round = 0; round < 2; round++) {
      await Promise.all([1, 2, 3].map(() => guess('carol', '10.1.0.4')));
      await signIn('carol', source);
    }
  });

  test('the answer takes as long whether or not there is such a user', async () => {
    const time = async (name: string): Promise<number> => {
      const start = performance.now();
      await guess(name, `10.2.0.${String(counter++)}`);
      return performance.now() - start;
    };
    let counter = 1;
    const known: number[] = [];
    const unknown: number[] = [];
    for (let round = 0; round < 7; round++) {
      known.push(await time('dave'));
      unknown.push(await time('nosuchuser'));
    }
    expect(Math.min(...known, ...unknown)).toBeGreaterThanOrEqual(395);
    // The best of each: whatever else the machine does can only add to it.
    expect(Math.abs(Math.min(...known) - Math.min(...unknown))).toBeLessThan(200);
  });
});

test('sign-ins are in the audit log; the name nobody has is not', async () => {
  const { rows } = await api.parts.app.get(AuditLog).page({ first: 1000, before: undefined });
  const seen = rows.map(({ actor, action, outcome }) => `${actor} ${action} ${outcome}`);
  expect(seen).toContain('alice signIn done');
  expect(seen).toContain('alice signIn denied');
  expect(seen).toContain('alice signOut done');
  expect(seen.join()).not.toContain('nobody');
});
