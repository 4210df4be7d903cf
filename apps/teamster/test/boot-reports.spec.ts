import { appendFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { EventLog, type LoggedEvent } from '../src/events/event-log.ts';
import type { FleetNode } from '../src/fleet/fleet-node.ts';
import { FleetStore } from '../src/fleet/fleet-store.ts';
import { NodeViews } from '../src/graphql/views/node-views.ts';
import { LeaseView } from '../src/leases/lease-view.ts';
import { TestTeamster } from './test-teamster.ts';

const MAC = '52:54:00:12:34:56';
const ADDRESS = '192.168.33.120';

let folder: string;
let teamster: TestTeamster;
let start: number;
const log = (name: string): string => join(folder, name);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'operos-logs-'));
  for (const name of ['dhcpd', 'access', 'leases']) writeFileSync(log(name), '');
  teamster = await TestTeamster.start({
    environment: {
      OPEROS_DHCPD_LOG: log('dhcpd'),
      OPEROS_BOOT_ACCESS_LOG: log('access'),
      OPEROS_DHCPD_LEASES: log('leases'),
    },
  });
  start = Date.now() - 3_600_000;
});
afterEach(() => teamster.end());

function dhcpd(second: number, message: string): void {
  const at = new Date(start + second * 1000).toISOString().replace('Z', '+00:00');
  appendFileSync(log('dhcpd'), `${at} controller dhcpd[7]: ${message}\n`);
}

function requested(second: number, path: string, status = '200'): void {
  const length = status === '200' ? '900' : '';
  const line = {
    at: ((start + second * 1000) / 1000).toFixed(3),
    client: ADDRESS,
    method: 'GET',
    path,
    status,
    bytes: status === '200' ? '900' : '0',
    length,
    range: '',
    seconds: '0.001',
    done: 'OK',
    agent: 'Wget',
  };
  appendFileSync(log('access'), `${JSON.stringify(line)}\n`);
}

const told = (second: number, report: string): void => {
  requested(second, `/report/${report}`, '204');
};

async function lease(second: number): Promise<void> {
  dhcpd(second, `DHCPDISCOVER from ${MAC} via eth0`);
  dhcpd(second + 1, `DHCPACK on ${ADDRESS} to ${MAC} via eth0`);
  // Each log is read by itself: nginx's lines are to be found after dhcpd's.
  await machine((node) => (node.lastSeen ?? 0) >= start + (second + 1) * 1000);
}

async function machine(until: (node: FleetNode) => boolean): Promise<FleetNode> {
  const seen = () => teamster.fleet.all().find((node) => node.mac === MAC && until(node));
  await expect.poll(seen).toBeDefined();
  await teamster.part(FleetStore).settled();
  return seen()!;
}

async function warnings(): Promise<LoggedEvent[]> {
  const query = { severities: ['WARNING'] as const };
  return (await teamster.part(EventLog).page(query, { first: 50 })).events;
}

const shown = (node: FleetNode) => teamster.part(NodeViews).one(node);

test('kernel and system are on the timeline at their own time, though a lease was asked for again', async () => {
  await lease(0);
  requested(5, '/boot/bios/pxelinux.cfg/default');
  requested(8, '/boot/1/vmlinuz');
  requested(9, '/boot/1/initramfs.img');
  await machine(({ stages }) => stages['initramfs-fetched'] !== undefined);
  await lease(20);
  told(22, 'kernel-started/-');
  requested(40, '/layers/worker.sqfs');
  told(55, 'system-started/-');
  const node = await machine(({ stages }) => stages['system-started'] !== undefined);
  const { timeline, boot } = shown(node);
  expect(timeline.map(({ stage, at }) => [stage, (Date.parse(at) - start) / 1000])).toEqual([
    ['address-requested', 0],
    ['address-leased', 1],
    ['menu-fetched', 5],
    ['kernel-fetched', 8],
    ['initramfs-fetched', 9],
    ['kernel-started', 22],
    ['layers-fetched', 40],
    ['system-started', 55],
  ]);
  expect(boot).toMatchObject({ number: 1, startedAt: new Date(start).toISOString() });
  expect(teamster.fleet.phaseOf(node)).toBe('Booting');
});

test('a trouble is in the log once, and says why the machine is stuck until it gets further', async () => {
  await lease(0);
  told(10, 'kernel-started/-');
  for (let second = 15; second < 115; second += 5) told(second, 'layer-corrupt/base');
  told(116, 'layer-corrupt/<script>');
  told(117, 'no-memory/-');
  const stuck = await machine(({ boot }) => boot?.trouble?.code === 'no-memory');
  expect((await warnings()).map(({ message, nodeId }) => [message.split('.')[0], nodeId])).toEqual([
    ['The system does not fit into the memory of this server', stuck.id],
    [
      'The layer “base” arrived with another digest than the boot menu names, and was refused',
      stuck.id,
    ],
  ]);
  expect(shown(stuck).stuck?.message).toMatch(/^The system does not fit into the memory/);
  requested(130, '/layers/worker.sqfs');
  const further = await machine(({ stages }) => stages['layers-fetched'] !== undefined);
  expect(shown(further).stuck?.message).not.toMatch(/memory of this server/);
});

test('a machine switched off and on shows the times of its second boot, over a restart of Teamster', async () => {
  await lease(0);
  requested(8, '/boot/1/vmlinuz');
  told(10, 'kernel-started/-');
  told(12, 'layer-corrupt/base');
  requested(40, '/layers/worker.sqfs');
  told(55, 'system-started/-');
  await machine(({ stages }) => stages['system-started'] !== undefined);
  teamster = await teamster.restart();
  await lease(1000);
  requested(1008, '/boot/1/vmlinuz');
  told(1010, 'kernel-started/-');
  told(1012, 'layer-corrupt/base');
  const second = await machine(({ boot }) => boot?.number === 2 && boot.trouble !== undefined);
  const { timeline, boot } = shown(second);
  expect(timeline.map(({ stage, at }) => [stage, (Date.parse(at) - start) / 1000])).toEqual([
    ['address-requested', 1000],
    ['address-leased', 1001],
    ['kernel-fetched', 1008],
    ['kernel-started', 1010],
  ]);
  expect(boot).toMatchObject({ number: 2 });
  expect(await warnings()).toHaveLength(2); // once for each boot
});

test('a machine that boots while Teamster is restarted is known by its lease', async () => {
  await lease(0);
  requested(8, '/boot/1/vmlinuz');
  await machine(({ stages }) => stages['kernel-fetched'] !== undefined);
  teamster = await teamster.restart();
  writeFileSync(
    log('leases'),
    `lease ${ADDRESS} {\n  starts 1 2026/11/23 18:00:00;\n  ends never;\n  binding state active;\n  hardware ethernet ${MAC};\n}\n`,
  );
  await expect.poll(() => teamster.part(LeaseView).all().length).toBe(1);
  told(30, 'kernel-started/-');
  await machine(({ stages }) => stages['kernel-started'] !== undefined);
});
