import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { request } from 'node:https';
import { type AddressInfo, createServer as createNetServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderWebConf } from '../src/index.ts';

const NGINX = '/usr/sbin/nginx';
const ports = { plain: 0, secure: 0 };
const asked: { method: string; url: string; headers: IncomingMessage['headers'] }[] = [];
let folder: string;
let nginx: ChildProcess;
let teamster: Server;

/** What stands behind nginx: tells what it was asked, and takes a WebSocket. */
function startTeamster(): Promise<number> {
  teamster = createServer((question, answer) => {
    asked.push({
      method: question.method ?? '',
      url: question.url ?? '',
      headers: question.headers,
    });
    question.resume().on('end', () => {
      answer.writeHead(200, { 'x-frame-options': 'SAMEORIGIN', 'content-type': 'text/plain' });
      answer.end('teamster');
    });
  });
  teamster.on('upgrade', (_question, socket) => {
    socket.end(
      'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\nhello',
    );
  });
  return new Promise((resolve) => {
    teamster.listen(0, '127.0.0.1', () => {
      resolve((teamster.address() as AddressInfo).port);
    });
  });
}

function freePort(): Promise<number> {
  const server = createNetServer();
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}

beforeAll(async () => {
  if (!existsSync(NGINX)) return;
  folder = mkdtempSync(join(tmpdir(), 'operos-web-'));
  execFileSync('chmod', ['755', folder]); // nginx's workers are another user
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  const files = ['-keyout', join(folder, 'server-key.pem'), '-out', join(folder, 'server.pem')];
  execFileSync('openssl', ['req', ...kind, '-subj', '/CN=test', ...files], { stdio: 'ignore' });
  mkdirSync(join(folder, 'pages'));
  writeFileSync(join(folder, 'pages/index.html'), '<title>Waterfront</title>');
  writeFileSync(join(folder, 'pages/main-ABCD1234.js'), '1');
  ports.plain = await freePort();
  ports.secure = await freePort();
  const behind = await startTeamster();
  const text = renderWebConf()
    .replaceAll('/run/operos-web', folder)
    .replaceAll('/var/lib/operos/web', folder)
    .replaceAll('/var/log/operos', folder)
    .replaceAll('/usr/lib/operos/waterfront', `${folder}/pages`)
    .replaceAll('127.0.0.1:8080', `127.0.0.1:${behind}`)
    .replace('listen 80 ', `listen 127.0.0.1:${ports.plain} `)
    .replace('listen 443 ', `listen 127.0.0.1:${ports.secure} `);
  writeFileSync(join(folder, 'web.conf'), text);
  nginx = spawn(NGINX, ['-e', 'stderr', '-c', join(folder, 'web.conf')], { stdio: 'inherit' });
  await untilUp();
});
afterAll(() => {
  if (!existsSync(NGINX)) return;
  nginx.kill();
  teamster.close();
  rmSync(folder, { recursive: true });
});

async function untilUp(): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await get('/').catch(() => undefined);
    if (answer !== undefined) return;
    await sleep(50);
  }
  throw new Error(`nginx did not start: ${readFileSync(join(folder, 'web-error.log'), 'utf8')}`);
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

function get(path: string, body = ''): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({
      host: '127.0.0.1',
      port: ports.secure,
      path,
      method: body === '' ? 'GET' : 'POST',
      headers: { host: 'head.example' },
      rejectUnauthorized: false,
    });
    sent.once('error', reject).once('response', (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => (text += part));
      answer.once('end', () => {
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text });
      });
    });
    sent.end(body);
  });
}

describe.skipIf(!existsSync(NGINX))('the web server of a controller (needs nginx)', () => {
  test('sends everybody to HTTPS, with the path that was asked for', async () => {
    const answer = await fetch(`http://127.0.0.1:${ports.plain}/nodes?all=1`, {
      redirect: 'manual',
    });
    expect(answer.status).toBe(308);
    expect(answer.headers.get('location')).toBe('https://127.0.0.1/nodes?all=1');
  });

  test.each(['/', '/nodes/7', '/main-ABCD1234.js', '/graphql', '/missing.png'])(
    '%s has each header of safety, once',
    async (path) => {
      const { headers } = await get(path);
      expect(headers).toMatchObject({
        'strict-transport-security': 'max-age=31536000',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'content-security-policy': expect.stringMatching(/^default-src 'none'; /) as string,
      });
      expect(headers.server).toBe('nginx');
    },
  );

  test('every page is one document; what is missing is missing', async () => {
    expect(await get('/nodes/7')).toMatchObject({
      status: 200,
      body: '<title>Waterfront</title>',
    });
    expect((await get('/main-ABCD1234.js')).headers['cache-control']).toMatch(/immutable/);
    expect((await get('/missing.png')).status).toBe(404);
  });

  test('the API learns who asks under which name', async () => {
    expect((await get('/api/v1/session')).body).toBe('teamster');
    expect(asked.at(-1)).toMatchObject({
      url: '/api/v1/session',
      headers: {
        host: 'head.example',
        'x-forwarded-for': '127.0.0.1',
        'x-forwarded-proto': 'https',
      },
    });
  });

  test('bodies have a bound, and an archive has a larger one', async () => {
    const large = 'x'.repeat(3_000_000);
    expect((await get('/graphql', large)).status).toBe(413);
    expect((await get('/api/v1/restore', large)).status).toBe(200);
  });

  test('a WebSocket passes', async () => {
    const socket = connect({ host: '127.0.0.1', port: ports.secure, rejectUnauthorized: false });
    socket.write(
      'GET /graphql HTTP/1.1\r\nHost: head.example\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
    );
    let text = '';
    socket.once('secureConnect', () => {
      expect(socket.getProtocol()).toBe('TLSv1.3');
    });
    for await (const part of socket) text += String(part);
    expect(text).toMatch(/^HTTP\/1\.1 101 /);
    expect(text).toMatch(/hello$/);
  });

  test('older TLS is not spoken', async () => {
    const socket = connect({
      host: '127.0.0.1',
      port: ports.secure,
      rejectUnauthorized: false,
      maxVersion: 'TLSv1.2',
    });
    const failure = await new Promise((resolve) => socket.once('error', resolve));
    expect(String(failure)).toMatch(/protocol version/);
  });
});
