import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { controller } from '../../testing/example-machines.ts';
import type { Role } from '../state/machine-state.ts';
import { JournalFeed } from './journal-feed.ts';
import { MachineWatch } from './machine-watch.ts';
import type { Ask } from './program-output.ts';
import { readInterfaces } from './read-interfaces.ts';
import { readSite } from './read-site.ts';
import { readMachine } from './read-machine.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'operos-machine-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function card(name: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(join(root, 'sys/class/net', name, 'device'), { recursive: true });
  for (const [file, text] of Object.entries({
    type: '1\n',
    address: '52:54:00:00:00:01\n',
    ...files,
  }))
    put(`sys/class/net/${name}/${file}`, text);
}

const address = (family: 'IPv4' | 'IPv6', cidr: string, scopeid = 0) =>
  ({ family, cidr, address: cidr.split('/')[0], scopeid }) as never;

test('ports with their links and lasting addresses; what software made is left out', () => {
  card('ens3', { carrier: '1\n', speed: '1000\n' });
  card('ens4', { carrier: '0\n', speed: '-1\n' });
  card('ens5', {});
  card('wlan0', { 'wireless/x': '' });
  put('sys/class/net/veth0/type', '1\n');
  const addresses = {
    ens3: [address('IPv4', '192.0.2.7/24'), address('IPv6', 'fe80::1/64', 2)],
    veth0: [address('IPv4', '198.51.100.1/24')],
  };
  expect(readInterfaces(root, addresses)).toMatchObject([
    { name: 'ens3', link: 'up', speed: 1000, addresses: ['192.0.2.7/24'] },
    { name: 'ens4', link: 'no cable', speed: undefined, addresses: [] },
    { name: 'ens5', link: 'off', addresses: [] },
  ]);
});

test('a machine of which nothing can be read is still shown', () => {
  expect(readMachine(root)).toMatchObject({ role: 'worker', interfaces: [], agent: undefined });
});

test('the status of the agent is read when there is one', () => {
  put(
    'run/operos/prospector.json',
    '{"schema":1,"phase":"asking","server":"s","agentVersion":"v"}',
  );
  put('usr/lib/os-release', 'ID=operos\nVARIANT_ID=controller\n');
  expect(readMachine(root)).toMatchObject({ role: 'controller', agent: { phase: 'asking' } });
});

const units = [
  { unit: 'a.service', active: 'active', sub: 'running', description: 'A' },
  { unit: 'b.service', active: 'activating', sub: 'start', description: 'B' },
  { unit: 'c.service', active: 'failed', sub: 'failed', description: 'C' },
];

test('systemd is asked at first and at every fifth look, and its answer kept in between', async () => {
  const asked: string[] = [];
  const ask: Ask = (program, [verb = '']) => {
    asked.push(`${program} ${verb}`);
    if (program === 'journalctl') return Promise.resolve('{"MESSAGE":"it broke"}\n');
    return Promise.resolve(verb === 'show' ? 'Progress=0.5\n' : JSON.stringify(units));
  };
  const watch = new MachineWatch(() => readMachine(root), ask);
  for (let look = 0; look < 5; look += 1)
    expect(await watch.look()).toMatchObject({
      bootProgress: 0.5,
      services: {
        running: 1,
        changing: ['b.service'],
        failed: [{ unit: 'c.service', description: 'C', log: ['it broke'] }],
      },
    });
  expect(asked).toEqual(['systemctl list-units', 'systemctl show', 'journalctl --output=json']);
});

test('a service that is started again and again is broken, not starting', async () => {
  const restarting = [{ ...units[1], sub: 'auto-restart' }];
  const ask: Ask = (program) =>
    Promise.resolve(program === 'systemctl' ? JSON.stringify(restarting) : '');
  const watch = new MachineWatch(() => readMachine(root), ask);
  expect(await watch.look()).toMatchObject({
    services: { changing: [], failed: [{ unit: 'b.service' }] },
  });
});

test('on a controller Teamster is asked, on a worker nobody', async () => {
  const { site } = controller;
  const nothing = () => Promise.resolve(undefined);
  const watch = (role: Role) =>
    new MachineWatch(
      () => ({ ...readMachine(root), role }),
      nothing,
      () => Promise.resolve(site),
    );
  expect((await watch('controller').look()).site).toEqual(site);
  expect((await watch('worker').look()).site).toBeUndefined();
});

test('a Teamster that does not answer, or answers something else, says nothing', async () => {
  const answers = ['starting', JSON.stringify(controller.site)];
  const server = createServer((_, response) => response.end(answers.shift()));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/site`;
  expect(await readSite(url)).toBeUndefined();
  expect(await readSite(url)).toEqual(controller.site);
  server.closeAllConnections();
  await once(server.close(), 'close');
  expect(await readSite(url)).toBeUndefined();
});

test('a machine without systemd is shown without services', async () => {
  const watch = new MachineWatch(
    () => readMachine(root),
    () => Promise.resolve(undefined),
  );
  expect(await watch.look()).toMatchObject({ services: undefined, bootProgress: undefined });
});

test('the journal is read on from where it was read to', async () => {
  const asked: string[] = [];
  const feed = new JournalFeed((_, args) => {
    asked.push(args.at(-1) ?? '');
    return Promise.resolve(
      asked.length === 2 ? '' : `{"__CURSOR":"c${asked.length}","MESSAGE":"m"}`,
    );
  });
  expect([await feed.next(), await feed.next(), await feed.next()]).toMatchObject([
    ['--:--:-- ?: m'],
    [],
    ['--:--:-- ?: m'],
  ]);
  expect(asked).toEqual(['--lines=300', '--after-cursor=c1', '--after-cursor=c1']);
});
