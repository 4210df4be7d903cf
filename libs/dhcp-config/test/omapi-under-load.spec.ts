import { existsSync } from 'node:fs';
import type { Ipv4Address, MacAddress, NodeName } from '@operos/cluster-model';
import { expect, test } from 'vitest';
import { OmapiClient } from '../node/index.ts';
import { renderDhcpdConf } from '../src/index.ts';
import {
  askOnce,
  canMakeNamespaces,
  DhcpdInNamespace,
  manyHosts,
  NamespaceBridge,
  runPerfdhcp,
} from '../testing/index.ts';

const programs = ['/usr/sbin/dhcpd', '/usr/sbin/udhcpc', '/usr/sbin/perfdhcp'];
const canRun = programs.every((program) => existsSync(program)) && canMakeNamespaces();
const relay = '10.0.0.2';
const server = '10.0.0.1';
const knownHosts = 2000;

test.skipIf(!canRun)(
  'a host is added while others boot, and no packet is lost (skipped without root or programs)',
  async () => {
    const model = manyHosts(knownHosts);
    const { keyName, secret } = model.omapi!;
    const dhcpd = await DhcpdInNamespace.start(renderDhcpdConf(model), {
      address: server,
      prefixLength: 8,
    });
    const bridge = await NamespaceBridge.open(dhcpd.wire.server, 7911);
    try {
      dhcpd.wire.addClientAddress(`${relay}/8`);
      const boots = runPerfdhcp(dhcpd.wire.client, [
        ...['-4', '-l', relay, '-R', String(knownHosts), '-r', '100', '-p', '4'],
        ...['-d', '10', '-W', '2000000', server], // a loaded machine is slow, which is no loss
      ]);
      const client = await OmapiClient.connect(
        { host: '127.0.0.1', port: bridge.port, timeoutMs: 30_000 },
        { name: keyName, algorithm: 'hmac-sha256', secret },
      );
      for (let index = 0; index < 100; index += 1)
        expect(await client.addHost(late(index))).toBe(true);
      client.close();

      const { discoverOffer, requestAck, exitCode, output } = await boots;
      expect(exitCode, output).toBe(0);
      expect(discoverOffer.sent).toBeGreaterThan(200);
      expect(discoverOffer.received).toBe(discoverOffer.sent);
      expect(requestAck.received).toBe(requestAck.sent);
      expect(await askOnce(dhcpd.wire, late(99))).toMatchObject({ ip: late(99).address });
    } finally {
      bridge.close();
      await dhcpd.stop();
    }
  },
);

function late(index: number): { name: NodeName; mac: MacAddress; address: Ipv4Address } {
  return {
    name: `late-${index}` as NodeName,
    mac: `52:54:00:02:00:${index.toString(16).padStart(2, '0')}` as MacAddress,
    address: `10.200.0.${index + 1}` as Ipv4Address,
  };
}
