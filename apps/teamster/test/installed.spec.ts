import { X509Certificate } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseSiteStatus } from '@operos/teamster-api';
import { ManagementPort } from '../src/operations/management-port.ts';
import { SettingsStore } from '../src/settings/settings-store.ts';
import { TestTeamster } from './test-teamster.ts';

const made = 'kFz7-made-by-the-installation';
const own = 'wrong donkey charger paperclip';
let root: string;
let running: TestTeamster;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'operos-installed-'));
  const dataDir = join(root, 'teamster');
  await mkdir(dataDir, { mode: 0o700 });
  await writeFile(join(dataDir, 'admin-password'), `${made}\n`, { mode: 0o600 });
  await writeFile(join(dataDir, 'admin-password-must-change'), '');
  running = await TestTeamster.start({ dataDir, environment: { OPEROS_INSTALLED: '1' } });
});
afterAll(async () => {
  await running.end();
  await rm(root, { recursive: true, force: true });
});

const tls = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '10.44.0.9' };

function ask(path: string, method: string, given: { cookie?: string; body?: unknown } = {}) {
  const { cookie = '', body } = given;
  return fetch(running.teamster.httpUrl + path, {
    method,
    headers: { 'content-type': 'application/json', cookie, ...tls },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

const cookieOf = (answer: Response): string =>
  answer.headers.get('set-cookie')?.split(';')[0] ?? '';

async function signIn(password: string): Promise<string> {
  return cookieOf(await ask('/api/v1/session', 'POST', { body: { name: 'admin', password } }));
}

test('the password of the installation is on the disk no longer', async () => {
  const files = await readdir(running.dataDir);
  expect(files.filter((name) => name.startsWith('admin-password'))).toEqual([]);
});

describe('until it is changed', () => {
  let cookie: string;
  beforeAll(async () => {
    cookie = await signIn(made);
  });

  test('one may learn that, and that is all', async () => {
    const me = await (await ask('/api/v1/session', 'GET', { cookie })).json();
    expect(me).toMatchObject({ name: 'admin', mustChangePassword: true });
  });

  test.each([
    ['GET', '/api/v1/backup'],
    ['POST', '/api/v1/backup'],
    ['POST', '/api/v1/backup/key'],
    ['POST', '/api/v1/restore'],
  ])('%s %s is refused', async (method, path) => {
    const answer = await ask(path, method, { cookie, ...(method === 'POST' && { body: {} }) });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ code: 'password-must-change' });
  });

  test('then everything is open, and the old password closes', async () => {
    const body = { currentPassword: made, newPassword: own };
    const changed = await ask('/api/v1/session/password', 'POST', { cookie, body });
    expect(changed.status).toBe(204);
    const query = {
      query: '{ about { version } kubeconfig { ... on IssueList { issues { code } } } }',
    };
    const answer = await ask('/graphql', 'POST', { cookie: cookieOf(changed), body: query });
    expect(await answer.json()).toMatchObject({
      data: { kubeconfig: { issues: [{ code: 'kubernetes-absent' }] } },
    });
    expect(await signIn(made)).toBe('');
    expect(await signIn(own)).toMatch(/^__Host-operos_session=/);
  });
});

test('anybody may have the CA certificate, and HTTPS is certified by it', async () => {
  const answer = await ask('/api/v1/ca.pem', 'GET');
  expect(answer.status).toBe(200);
  const ca = new X509Certificate(await answer.text());
  const fingerprint = `sha256:${ca.fingerprint256.replaceAll(':', '').toLowerCase()}`;
  expect(answer.headers.get('operos-ca-fingerprint')).toBe(fingerprint);
  const web = join(root, 'web');
  const server = new X509Certificate(await readFile(join(web, 'server.pem')));
  expect(server.verify(ca.publicKey)).toBe(true);
  expect((await stat(join(web, 'server-key.pem'))).mode & 0o777).toBe(0o600);
});

test('the screen of the controller is told where Waterfront is, and whom to watch out for', async () => {
  const answer = await fetch(`${running.part(ManagementPort).url}/site`);
  const site = parseSiteStatus(await answer.text());
  const { privateNetwork } = running.part(SettingsStore).current().settings;
  expect(site).toMatchObject({
    caFingerprint: running.authority.fingerprint,
    privateInterface: privateNetwork.interface,
    phases: { Ready: 0 },
    mustChangePassword: false,
    foreignDhcpServers: [],
  });
  expect(site?.urls).toEqual([`https://${privateNetwork.controllerAddress}/`]);
});
