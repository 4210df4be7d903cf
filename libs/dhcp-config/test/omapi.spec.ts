import { existsSync } from 'node:fs';
import type { Ipv4Address, MacAddress, NodeName } from '@operos/cluster-model';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { OmapiClient } from '../node/index.ts';
import type { DhcpModel, OmapiSecret } from '../src/index.ts';
import { parseJournalHosts, renderDhcpdConf } from '../src/index.ts';
import {
  askOnce,
  canMakeNamespaces,
  DhcpdInNamespace,
  exampleDhcpModel,
  NamespaceBridge,
} from '../testing/index.ts';

const canRun =
  existsSync('/usr/sbin/dhcpd') && existsSync('/usr/sbin/udhcpc') && canMakeNamespaces();
const added = {
  name: 'added' as NodeName,
  mac: '52:54:00:00:00:77' as MacAddress,
  address: '192.0.2.77' as Ipv4Address,
};
const { keyName, secret } = exampleDhcpModel.omapi!;
const key = { name: keyName, algorithm: 'hmac-sha256', secret } as const;
const wire = { address: '192.0.2.1', prefixLength: 24 };
const conf = renderDhcpdConf(exampleDhcpModel);

describe.skipIf(!canRun)('OMAPI on a real dhcpd (skipped without root or programs)', () => {
  let server: DhcpdInNamespace;
  let bridge: NamespaceBridge;
  let client: OmapiClient;

  beforeAll(async () => {
    server = await DhcpdInNamespace.start(conf, wire);
    bridge = await NamespaceBridge.open(server.wire.server, 7911);
  });

  beforeEach(async () => {
    client = await connect();
  });

  afterEach(() => {
    client.close();
  });

  afterAll(async () => {
    bridge.close();
    await server.stop();
  });

  test('finds what dhcpd.conf declares, by name and by MAC', async () => {
    const node = { name: 'node-1', mac: '52:54:00:00:00:11', address: '192.0.2.11' };
    expect(await client.findHost('node-1')).toEqual(node);
    expect(await client.findHostByMac(node.mac as MacAddress)).toEqual(node);
    expect(await client.findHost('nobody')).toBeUndefined();
    expect(await client.findHostByMac(added.mac)).toBeUndefined();
  });

  test('adds a host without a restart, once', async () => {
    const starts = countStarts();
    expect(await client.addHost(added)).toBe(true);
    expect(await client.addHost(added)).toBe(false);
    expect(await client.findHost(added.name)).toEqual(added);
    expect(await askOnce(server.wire, added)).toMatchObject({
      ip: added.address,
      hostname: 'added',
    });
    expect(parseJournalHosts(server.leases)).toEqual([{ ...added, deleted: false }]);
    expect(countStarts()).toBe(starts);
  });

  test('the file agrees at the next start, and then rules alone', async () => {
    await server.restart(renderDhcpdConf(withHost(added.address)));
    expect(await askOnce(server.wire, added)).toMatchObject({
      ip: added.address,
      hostname: 'added',
    });
    expect(parseJournalHosts(server.leases)).toEqual([]);

    const moved = '192.0.2.78' as Ipv4Address;
    await server.restart(renderDhcpdConf(withHost(moved)));
    expect(await askOnce(server.wire, added)).toMatchObject({ ip: moved });
  });

  test('removes a host without a restart', async () => {
    await server.restart(conf);
    client = await connect();
    expect(await client.addHost(added)).toBe(true);
    expect(await client.removeHost(added.name)).toBe(true);
    expect(await client.removeHost(added.name)).toBe(false);
    const lease = await askOnce(server.wire, added);
    expect(Number(lease?.ip?.split('.')[3])).toBeGreaterThanOrEqual(200);
  });

  test('a declared host that was removed stays away until it is added again', async () => {
    expect(await client.removeHost('rescue')).toBe(true);
    await server.restart(conf);
    expect(parseJournalHosts(server.leases)).toContainEqual({ name: 'rescue', deleted: true });
    const rescue = { mac: '52:54:00:00:00:31' };
    expect((await askOnce(server.wire, rescue))?.ip).not.toBe('192.0.2.31');
  });

  test('is refused with another key, another name or another digest', async () => {
    const wrongKeys = [
      { ...key, secret: 'YW5vdGhlciBrZXkgb2YgdGhpcnR5LXR3byBieXRlcw==' as OmapiSecret },
      { ...key, name: 'nobody' },
      { ...key, algorithm: 'hmac-md5' as const },
    ];
    for (const wrong of wrongKeys)
      await expect(
        connect(wrong).then((stranger) =>
          stranger.findHost('node-1').finally(() => {
            stranger.close();
          }),
        ),
      ).rejects.toMatchObject({ name: 'DhcpdError' });
    expect(await client.findHost('node-1')).toBeDefined();
  });

  test('is accepted with hmac-md5 where dhcpd.conf says so', async () => {
    await server.restart(conf.replace('hmac-sha256', 'hmac-md5'));
    const old = await connect({ ...key, algorithm: 'hmac-md5' });
    expect(await old.findHost('node-1')).toBeDefined();
    old.close();
    await server.restart(conf);
  });

  test('adds and finds 500 hosts one after the other', async () => {
    for (let index = 0; index < 500; index += 1)
      expect(await client.addHost(numbered(index))).toBe(true);
    expect(await client.findHost('many-499')).toEqual(numbered(499));
  });

  async function connect(
    as: Parameters<typeof OmapiClient.connect>[1] = key,
  ): Promise<OmapiClient> {
    const address = { host: '127.0.0.1', port: bridge.port, timeoutMs: 30_000 };
    return OmapiClient.connect(address, as);
  }

  function countStarts(): number {
    return server.log.split('Server starting service.').length - 1;
  }
});

test('throws if nobody listens', async () => {
  await expect(
    OmapiClient.connect({ host: '127.0.0.1', port: 1, timeoutMs: 30_000 }, key),
  ).rejects.toMatchObject({ code: 'omapi-closed' });
});

function withHost(address: Ipv4Address): DhcpModel {
  const host = { name: added.name, mac: [added.mac], address };
  return { ...exampleDhcpModel, hosts: [...exampleDhcpModel.hosts, host] };
}

function numbered(index: number): typeof added {
  const octets = [10, 0, index >> 8, index & 0xff];
  return {
    name: `many-${index}` as NodeName,
    mac: `52:54:00:01:${index.toString(16).padStart(4, '0').replace(/../, '$&:')}` as MacAddress,
    address: octets.join('.') as Ipv4Address,
  };
}
