import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { askOnce, eventually } from '@operos/dhcp-config/testing';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { Controller } from './controller.ts';
import { controllerAddress } from './controller-settings.ts';
import { ForeignDhcpServer } from './foreign-dhcp-server.ts';
import { firmwares } from './firmware.ts';
import type { TeamsterSession } from './teamster-session.ts';
import { whyNot } from './why-not.ts';

const tcpdump = '/usr/bin/tcpdump';
const why = whyNot !== '' || existsSync(tcpdump) ? whyNot : ` (skipped: ${tcpdump} is missing)`;

interface Alarm {
  readonly serverAddress: string;
  readonly mac: string;
  readonly offered: string | null;
  readonly bootFile: string | null;
}

describe.skipIf(why !== '')(`another DHCP server on the private network${why}`, () => {
  let controller: Controller;
  let started: Controller | undefined;
  let admin: TeamsterSession;
  let foreign: ForeignDhcpServer | undefined;

  beforeAll(async () => {
    controller = started = await Controller.start({ OPEROS_NETWORK_WATCH: '1' });
    admin = await controller.signIn();
  });
  afterEach(async () => {
    await foreign?.stop();
    foreign = undefined;
  });
  afterAll(() => started?.stop());

  const alarms = async (): Promise<readonly Alarm[]> =>
    (
      await admin.ask<{ networkAlarms: Alarm[] }>(
        '{ networkAlarms { serverAddress mac offered bootFile } }',
      )
    ).networkAlarms;
  const alarmOf = (serverAddress: string): Promise<Alarm> =>
    eventually(`an alarm that names ${serverAddress}`, async () =>
      (await alarms()).find((alarm) => alarm.serverAddress === serverAddress),
    );
  const card = (): string => {
    const { client, clientInterface } = controller.wire;
    const path = `/sys/class/net/${clientInterface}/address`;
    return execFileSync('ip', ['netns', 'exec', client, 'cat', path], { encoding: 'utf8' }).trim();
  };

  test('is named within half a minute, with the card it answers from and what it offers', async () => {
    expect(await alarms()).toEqual([]);
    foreign = await ForeignDhcpServer.start(controller.wire);
    const startedAt = performance.now();
    expect(await alarmOf('192.168.1.1')).toEqual({
      serverAddress: '192.168.1.1',
      mac: card(),
      offered: expect.stringMatching(/^192\.168\.1\.(5[0-9]|60)$/) as string,
      bootFile: 'evil.0',
    });
    expect(performance.now() - startedAt).toBeLessThan(30_000);
    const { events } = await admin.ask<{ events: { edges: { node: { message: string } }[] } }>(
      '{ events(filter: { kinds: ["foreign-dhcp-server"] }) { edges { node { message } } } }',
    );
    expect(events.edges.map(({ node }) => node.message)).toEqual([
      expect.stringContaining(`192.168.1.1, from the card ${card()}`),
    ]);
  });

  test('is named as well when it answers in the name of the controller', async () => {
    foreign = await ForeignDhcpServer.start(controller.wire, controllerAddress);
    expect(await alarmOf(controllerAddress)).toMatchObject({ mac: card() });
  });

  test('the search for it lends no address and is no machine; servers are lent theirs', async () => {
    expect(controller.leases).not.toMatch(/^lease /m);
    const { nodes } = await admin.ask<{ nodes: { totalCount: number } }>(
      '{ nodes { totalCount } }',
    );
    expect(nodes.totalCount).toBe(0);
    const mac = '52:54:00:77:00:21';
    const lease = await askOnce(controller.wire, { mac, ...firmwares.bios });
    expect(lease?.ip).toMatch(/^192\.168\.77\.2/);
  });
});
