import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applyPlan, localPorts, type Plan, ProcessServices } from './index.ts';

const NGINX = '/usr/sbin/nginx';
let root: string;
let port: number;
let services: ProcessServices;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'operos-nginx-'));
  mkdirSync(join(root, 'logs'));
  port = await freePort();
  const args = ['-p', root, '-e', 'stderr', '-c', 'etc/nginx.conf', '-g', 'daemon off;'];
  services = new ProcessServices({ web: { program: NGINX, args, reloadSignal: 'SIGHUP' } });
});
afterAll(async () => {
  await services.stopAll();
  rmSync(root, { recursive: true });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port: free } = server.address() as AddressInfo;
  server.close();
  return free;
}

/** A web server that is to answer `word`, from a configuration in which `answer` stands. */
function planOf(word: string, answer: string, deadlineMs = 30_000): Plan {
  const text = `user root; pid nginx.pid; worker_processes 1; events {}
http {
  access_log off; client_body_temp_path t; proxy_temp_path t; fastcgi_temp_path t; uwsgi_temp_path t; scgi_temp_path t;
  server { listen 127.0.0.1:${port}; location / { ${answer} } }
}
`;
  const check = { program: NGINX, args: ['-t', '-q', '-p', root, '-e', 'stderr', '-c', '{file}'] };
  const url = `http://127.0.0.1:${port}/`;
  return {
    schema: 1,
    steps: [
      {
        kind: 'file',
        path: '/etc/nginx.conf',
        mode: '0644',
        content: { text },
        check,
        restarts: 'web',
      },
    ],
    services: [
      {
        id: 'web',
        kind: 'process',
        onChange: 'reload',
        probe: { kind: 'http', url, contains: word, deadlineMs },
      },
    ],
  };
}

const apply = (plan: Plan) =>
  applyPlan(plan, localPorts({ root, services: { process: services } }));
const answer = async (): Promise<string> => (await fetch(`http://127.0.0.1:${port}/`)).text();
const pid = (): string => readFileSync(join(root, 'nginx.pid'), 'utf8');

describe.skipIf(!existsSync(NGINX))('a real nginx (skipped where it is not installed)', () => {
  test('is started by its first file', async () => {
    const receipt = await apply(planOf('one', 'return 200 one;'));
    expect(receipt).toMatchObject({
      outcome: 'applied',
      services: [{ id: 'web', outcome: 'changed' }],
    });
    expect(await answer()).toBe('one');
  });

  test('is not touched when nothing changes', async () => {
    const before = pid();
    expect((await apply(planOf('one', 'return 200 one;'))).outcome).toBe('unchanged');
    expect(pid()).toBe(before);
  });

  test('never sees a file that nginx -t refuses', async () => {
    const receipt = await apply(planOf('two', 'retrun 200 two;'));
    expect(receipt.outcome).toBe('failed');
    expect(receipt.steps[0]?.detail).toContain('unknown directive "retrun"');
    expect(receipt.steps[0]?.detail).toContain(join(root, 'etc/nginx.conf:4'));
    expect(await answer()).toBe('one');
  });

  test('answers as before when a file that nginx -t accepts breaks it', async () => {
    const before = pid();
    const receipt = await apply(planOf('two', 'root /nowhere;', 3000));
    expect(receipt).toMatchObject({ outcome: 'reverted', services: [{ outcome: 'reverted' }] });
    expect(receipt.services[0]?.detail).toContain('expected 200, got 404');
    await expect.poll(answer).toBe('one');
    expect(pid()).toBe(before);
  });

  test('is told of a good change without being restarted', async () => {
    const before = pid();
    expect((await apply(planOf('two', 'return 200 two;'))).outcome).toBe('applied');
    // The worker with the old configuration may take one more request before it ends.
    await expect.poll(answer).toBe('two');
    expect(pid()).toBe(before);
  });
});
