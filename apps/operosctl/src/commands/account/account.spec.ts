import { mkdirSync, readFileSync, statSync, writeFileSync, chmodSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AnsweringCluster } from '../../../testing/answering-cluster.ts';
import { ScriptedPerson } from '../../../testing/told-surroundings.ts';

let cluster: AnsweringCluster;
beforeEach(async () => {
  cluster = await AnsweringCluster.start();
});
afterEach(() => {
  cluster.stop();
});

const stored = () => join(cluster.folder, '.config/operos/credentials.json');
const file = () => JSON.parse(readFileSync(stored(), 'utf8')) as Record<string, object>;
const mode = (path: string) => statSync(path).mode & 0o777;

test('first contact shows the fingerprint, asks, and sends a password only after a yes', async () => {
  const { around, authority, password } = cluster;
  const person = new ScriptedPerson('yes', '', password);
  around.person = person;
  const printed = await cluster.run('login', cluster.url);
  expect(around.noted).toContain(authority.fingerprint);
  expect(person.questions).toEqual([
    'Is it the same there? [yes/no] ',
    'Name [admin]: ',
    'Password: ',
  ]);
  expect(printed).toBe(`Signed in to rack-7 (${cluster.url}) as admin, admin, until 2999-01-01.\n`);
  const sent = cluster.asked.find(
    ({ path, method }) => path.endsWith('session') && method === 'POST',
  );
  expect(JSON.parse(sent!.body.toString())).toEqual({ name: 'admin', password });
});

test('a no sends nothing and stores nothing', async () => {
  cluster.around.person = new ScriptedPerson('y');
  await expect(cluster.run('login', cluster.url)).rejects.toThrow(/Not trusted/);
  expect(cluster.asked.map(({ path }) => path)).toEqual(['/api/v1/ca.pem']);
  expect(() => readFileSync(stored())).toThrow(/ENOENT/);
});

test('what is stored is closed to others, and its secret is printed nowhere', async () => {
  const printed = await cluster.login('--json');
  expect(JSON.parse(printed)).toEqual({
    name: 'rack-7',
    url: cluster.url,
    user: 'admin',
    role: 'ADMIN',
    caFingerprint: cluster.authority.fingerprint,
    expiresAt: '2999-01-01T00:00:00.000Z',
  });
  expect([mode(stored()), mode(join(cluster.folder, '.config/operos'))]).toEqual([0o600, 0o700]);
  expect(file()).toMatchObject({ schema: 1, current: 'rack-7' });
  expect(printed + cluster.around.noted).not.toContain('opr_');
  const ended = cluster.asked.some(({ method }) => method === 'DELETE');
  expect(ended).toBe(true);
});

test('a fingerprint of another authority ends it before any password', async () => {
  await expect(
    cluster.run('login', cluster.url, '--ca-fingerprint', `sha256:${'0'.repeat(64)}`),
  ).rejects.toThrow(/no password was sent/);
  expect(cluster.asked).toHaveLength(1);
});

test('another machine at the address is not trusted later, whatever it shows', async () => {
  await cluster.login();
  const impostor = await AnsweringCluster.start();
  const kept = file() as { contexts: Record<string, { url: string }> };
  kept.contexts['rack-7']!.url = impostor.url;
  writeFileSync(stored(), JSON.stringify(kept));
  await expect(cluster.run('whoami')).rejects.toThrow(/Cannot trust/);
  expect(impostor.asked).toEqual([]);
  impostor.stop();
});

test('a new authority at a known address is asked about, with a warning', async () => {
  await cluster.login();
  const kept = file() as { contexts: Record<string, { authority: { fingerprint: string } }> };
  kept.contexts['rack-7']!.authority.fingerprint = `sha256:${'1'.repeat(64)}`;
  writeFileSync(stored(), JSON.stringify(kept));
  cluster.around.person = new ScriptedPerson('no');
  await expect(cluster.run('login', cluster.url)).rejects.toThrow(/Not trusted/);
  expect(cluster.around.noted).toMatch(/WARNING: .* had another authority/);
});

test('where nobody can compare, the fingerprint has to come along', async () => {
  await expect(cluster.run('login', cluster.url)).rejects.toMatchObject({ exitCode: 2 });
});

test('a wrong password may be typed again, three times in all', async () => {
  cluster.around.person = new ScriptedPerson('yes', 'admin', 'a', 'b', 'c');
  await expect(cluster.run('login', cluster.url)).rejects.toMatchObject({ exitCode: 77 });
  expect(cluster.asked.filter(({ method }) => method === 'POST')).toHaveLength(3);
});

test('a first password is changed at once', async () => {
  const { routes, around } = cluster;
  const next = 'four unrelated words here';
  routes['GET /api/v1/session'] = () => ({ status: 200, body: '{"mustChangePassword":true}' });
  const issues = [{ message: 'Expected 12 characters', remedy: 'Take words.' }];
  routes['POST /api/v1/session/password'] = ({ body }) => {
    const asked = JSON.parse(body.toString()) as object;
    if ('newPassword' in asked && asked.newPassword !== next)
      return { status: 422, body: JSON.stringify({ message: 'No', issues }) };
    expect(asked).toEqual({ currentPassword: cluster.password, newPassword: next });
    return { status: 204, body: '', headers: { 'set-cookie': 'operos_session=new; Path=/' } };
  };
  const typed = [cluster.password, next, 'typo', 'short', 'short', next, next];
  around.person = new ScriptedPerson('yes', '', ...typed);
  expect(await cluster.run('login', cluster.url)).toMatch(/^Signed in/);
  expect(around.noted).toContain('not the same');
  expect(around.noted).toContain('Expected 12 characters. Take words.');
  expect(cluster.asked.at(-1)?.headers.cookie).toBe('operos_session=new');
});

test('somebody who may make no token keeps a session', async () => {
  cluster.operations.WhoSignsIn = () => ({
    about: { clusterName: 'Rack 7', caFingerprint: cluster.authority.fingerprint },
    me: { name: 'vera', role: 'VIEWER' },
  });
  expect(await cluster.login('--user', 'vera')).toMatch(/idle for 15 minutes/);
  expect(JSON.stringify(file())).toContain('operos_session=abc');
});

test('commands use the stored login, and logging out ends it there and here', async () => {
  await cluster.login();
  cluster.operations.WhoAmI = () => ({
    me: { name: 'admin', role: 'ADMIN', by: 'TOKEN' },
    about: { clusterName: 'Rack 7', version: '0.1.0', caFingerprint: 'sha256:0' },
  });
  expect(await cluster.run('whoami')).toMatch(/^admin, admin, at Rack 7/);
  expect(cluster.asked.at(-1)?.headers.authorization).toMatch(/^Bearer opr_/);
  cluster.operations.ForgetLogin = (variables) => {
    expect(variables).toEqual({ id: 't1' });
    return { revokeApiToken: { __typename: 'ApiTokenResult' } };
  };
  expect(await cluster.run('logout')).toBe('Signed out of rack-7.\n');
  expect(file()).toEqual({ schema: 1, current: null, contexts: {} });
  await expect(cluster.run('whoami')).rejects.toMatchObject({ exitCode: 77 });
});

test('several clusters are told apart by name', async () => {
  await cluster.login('--name', 'first');
  await cluster.login('--name', 'second');
  expect(await cluster.run('contexts')).toMatch(/^ +CLUSTER .*\n +first .*\n\* +second /);
  await cluster.run('use', 'first');
  const listed = JSON.parse(await cluster.run('contexts', '--json')) as object[];
  expect(listed).toEqual([
    expect.objectContaining({ name: 'first', isCurrent: true }),
    expect.objectContaining({ name: 'second', isCurrent: false }),
  ]);
  await expect(cluster.run('use', 'third')).rejects.toThrow(/first, second/);
  await expect(cluster.run('nodes', '--context', 'third')).rejects.toMatchObject({ exitCode: 77 });
});

test('credentials that others may read are not used', async () => {
  await cluster.login();
  chmodSync(stored(), 0o644);
  await expect(cluster.run('whoami')).rejects.toThrow(/Others may read/);
});

test.each(['', 'x', '{}', '{"schema":1,"contexts":{"a":{}}}'])(
  'a file that holds %j is not taken for credentials',
  async (text) => {
    mkdirSync(join(cluster.folder, '.config/operos'), { recursive: true });
    writeFileSync(stored(), text, { mode: 0o600 });
    await expect(cluster.run('contexts')).rejects.toMatchObject({ exitCode: 65 });
  },
);

test('a password never travels unencrypted to another machine', async () => {
  await expect(cluster.run('login', 'http://192.168.33.10')).rejects.toMatchObject({ exitCode: 2 });
});
