import { appendFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { EventLog } from '../src/events/event-log.ts';
import type { FleetNode } from '../src/fleet/fleet-node.ts';
import { FleetStore } from '../src/fleet/fleet-store.ts';
import { LeaseView } from '../src/leases/lease-view.ts';
import { TestTeamster } from './test-teamster.ts';

const MAC = '52:54:00:12:34:56';
const ADDRESS = '192.168.33.120';
const AT = '2026-11-23T18:00:00.000000+00:00';

let folder: string;
let teamster: TestTeamster;
const log = (name: string): string => join(folder, name);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'operos-logs-'));
  for (const name of ['dhcpd', 'tftpd', 'access', 'leases']) writeFileSync(log(name), '');
  teamster = await TestTeamster.start({
    environment: {
      OPEROS_DHCPD_LOG: log('dhcpd'),
      OPEROS_TFTPD_LOG: log('tftpd'),
      OPEROS_BOOT_ACCESS_LOG: log('access'),
      OPEROS_DHCPD_LEASES: log('leases'),
    },
  });
});
afterEach(() => teamster.end());

const dhcpd = (message: string): void => {
  appendFileSync(log('dhcpd'), `${AT} controller dhcpd[7]: ${message}\n`);
};

async function machine(until: (node: FleetNode) => boolean): Promise<FleetNode> {
  const seen = () => teamster.fleet.all().find((node) => node.mac === MAC && until(node));
  await expect.poll(seen).toBeDefined();
  // Memory knows of it first; whoever looks into the database waits until it is durable.
  await teamster.part(FleetStore).settled();
  return seen()!;
}

test('a machine that only asks for an address is already there, as Booting', async () => {
  dhcpd(`DHCPDISCOVER from ${MAC} via eth0`);
  const node = await machine(({ stages }) => stages['address-requested'] !== undefined);
  expect(teamster.fleet.phaseOf(node)).toBe('Booting');
  expect(node).toMatchObject({ decision: 'none', keyThumbprint: null, simulated: true });
  expect(node.stages['address-requested']).toBe(Date.parse(AT));
});

test('its loader and menu are known by the address dhcpd gave it, whoever logs them', async () => {
  dhcpd(`DHCPDISCOVER from ${MAC} via eth0`);
  dhcpd(`DHCPACK on ${ADDRESS} to ${MAC} via eth0`);
  await machine(({ stages }) => stages['address-leased'] !== undefined);
  appendFileSync(
    log('tftpd'),
    `${AT} c in.tftpd[9]: RRQ from ${ADDRESS} filename bios/lpxelinux.0\n`,
  );
  // Each log is read by itself, so that of two lines at once either may be seen first.
  await machine(({ stages }) => stages['loader-fetched'] !== undefined);
  const fetched = {
    at: '1795456801.250',
    client: ADDRESS,
    method: 'GET',
    path: '/boot/bios/pxelinux.cfg/default',
    status: '200',
    bytes: '900',
    length: '900',
    range: '',
    seconds: '0.001',
    done: 'OK',
    agent: 'Syslinux/6.04',
  };
  appendFileSync(log('access'), `${JSON.stringify(fetched)}\n`);
  const node = await machine(({ stages }) => stages['menu-fetched'] !== undefined);
  expect(Object.keys(node.stages)).toEqual(
    expect.arrayContaining([
      'address-requested',
      'address-leased',
      'loader-fetched',
      'menu-fetched',
    ]),
  );
  const { events } = await teamster.part(EventLog).page({ nodeId: node.id }, { first: 20 });
  expect(events.filter(({ kind }) => kind === 'stage-reached').length).toBe(4);
});

test('lines that nobody sent, or that name no machine, change nothing', async () => {
  dhcpd('DHCPDISCOVER from ff:ff:ff:ff:ff:ff via eth0');
  appendFileSync(log('access'), '{"at":"x"}\nnot json\n');
  appendFileSync(
    log('tftpd'),
    `${AT} c in.tftpd[9]: RRQ from 10.9.9.9 filename bios/lpxelinux.0\n`,
  );
  dhcpd(`DHCPDISCOVER from ${MAC} via eth0`);
  await machine(() => true);
  expect(teamster.fleet.all()).toHaveLength(1);
});

test('lines are not read twice after a restart', async () => {
  dhcpd(`DHCPDISCOVER from ${MAC} via eth0`);
  await machine(() => true);
  const before = (await teamster.part(EventLog).page({}, { first: 100 })).totalCount;
  teamster = await teamster.restart();
  await new Promise((resolve) => setTimeout(resolve, 900));
  expect((await teamster.part(EventLog).page({}, { first: 100 })).totalCount).toBe(before);
});

test('leases are listed as dhcpd wrote them', async () => {
  writeFileSync(
    log('leases'),
    `lease ${ADDRESS} {\n  starts 1 2026/11/23 18:00:00;\n  ends 1 2026/11/23 23:00:00;\n  binding state active;\n  hardware ethernet ${MAC};\n}\n`,
  );
  const leases = teamster.part(LeaseView);
  await expect
    .poll(() => leases.all())
    .toEqual([
      {
        address: ADDRESS,
        mac: MAC,
        hostname: null,
        state: 'active',
        starts: Date.UTC(2026, 10, 23, 18),
        ends: Date.UTC(2026, 10, 23, 23),
      },
    ]);
});
