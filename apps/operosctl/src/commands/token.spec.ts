import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ToldSurroundings } from '../../testing/told-surroundings.ts';
import { operosctlProgram } from '../program.ts';

interface Reply {
  readonly status: number;
  readonly body: string;
}

const signedIn: Reply = { status: 200, body: '{}' };
const created = {
  secret: 'opr_secret',
  token: { id: 't1', expiresAt: '2027-01-01T00:00:00.000Z' },
};
const creates = (answer: unknown): Reply => ({
  status: 200,
  body: JSON.stringify({ data: { createApiToken: answer } }),
});

let server: Server;
let replies: Reply[];
let asked: { request: IncomingMessage; body: string }[];
let folder: string;
let passwordFile: string;
let printed: string;

beforeEach(async () => {
  [replies, asked, printed] = [[], [], ''];
  folder = mkdtempSync(join(tmpdir(), 'operos-token-'));
  passwordFile = join(folder, 'admin-password');
  writeFileSync(passwordFile, 'correct horse\n');
  server = createServer((request, response) => {
    void (async () => {
      let body = '';
      for await (const chunk of request) body += String(chunk);
      asked.push({ request, body });
      const reply = replies.shift() ?? { status: 500, body: '' };
      response.writeHead(reply.status, { 'set-cookie': 'operos=abc; HttpOnly' }).end(reply.body);
    })();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

async function create(...more: string[]): Promise<void> {
  const { port } = server.address() as AddressInfo;
  const place = ['--url', `http://127.0.0.1:${port}/`, '--password-file', passwordFile];
  const words = ['token', 'create', '--name', 'ci', '--role', 'viewer', ...place, ...more];
  const around = new ToldSurroundings();
  try {
    await operosctlProgram(around).parseAsync(words, { from: 'user' });
  } finally {
    printed = around.printed;
  }
}

test('signs in with the password of the file and prints the secret alone', async () => {
  replies = [signedIn, creates(created)];
  await create();
  expect(printed).toBe('opr_secret\n');
  expect(JSON.parse(asked[0]!.body)).toEqual({ name: 'admin', password: 'correct horse' });
  expect(asked[1]!.request.headers.cookie).toBe('operos=abc');
  expect(JSON.parse(asked[1]!.body)).toMatchObject({
    variables: { name: 'ci', role: 'VIEWER', days: 90 },
  });
});

test('prints JSON when asked to, and passes the days on', async () => {
  replies = [signedIn, creates(created)];
  await create('--json', '--expires-in-days', '7');
  expect(JSON.parse(printed)).toEqual(created);
  expect(asked[1]!.body).toContain('"days":7');
});

test.each([
  ['a wrong password', [{ status: 401, body: '{}' }], 1, /refused the password/],
  ['too many tries', [{ status: 429, body: '{}' }], 75, /Too many sign-ins/],
  ['another program', [{ status: 404, body: 'nginx' }], 1, /Expected Teamster at/],
  ['half an answer', [signedIn, { status: 200, body: '<html>' }], 1, /Expected Teamster at/],
  [
    'a name that is refused',
    [signedIn, creates({ issues: [{ message: 'Expected a name.', remedy: 'Give one.' }] })],
    1,
    /Expected a name\. Give one\./,
  ],
  [
    'no permission',
    [signedIn, { status: 200, body: '{"errors":[{"message":"Needs the role admin"}]}' }],
    1,
    /Needs the role admin/,
  ],
])('%s is told in a sentence, and nothing is printed', async (...[, given, exitCode, message]) => {
  replies = given;
  await expect(create()).rejects.toMatchObject({
    exitCode,
    message: expect.stringMatching(message) as string,
  });
  expect(printed).toBe('');
});

test('a missing password file and a server that is away each have an exit code', async () => {
  await expect(create('--password-file', join(folder, 'none'))).rejects.toMatchObject({
    exitCode: 65,
  });
  await expect(create('--url', 'http://127.0.0.1:1')).rejects.toMatchObject({ exitCode: 75 });
  await expect(create('--url', 'http://nowhere')).rejects.toMatchObject({ exitCode: 2 });
});
