import type { Ipv4Address, MacAddress, NodeName } from '@operos/cluster-model';
import type { OmapiSettings } from '@operos/dhcp-config';
import { OmapiClient } from '@operos/dhcp-config/node';
import { NamespaceBridge } from '@operos/dhcp-config/testing';
import { askWithPerfdhcp } from './ask-with-perfdhcp.ts';
import type { ServerOnWire } from './server-on-wire.ts';

/** What adding hosts to a dhcpd that is busy took, and what it cost the others. */
export interface AddedLive {
  readonly millisecondsEach: number;
  readonly sent: number;
  readonly lost: number;
}

const HOSTS = 200;
const BUSY = ['-r', '200', '-p', '4', '-d', '10', '-W', '1000000'];

/** Adds hosts over OMAPI, one after the other, while known machines boot. */
export async function addHostsLive(
  server: ServerOnWire,
  { port, keyName, secret }: OmapiSettings,
  machines: number,
): Promise<AddedLive> {
  const bridge = await NamespaceBridge.open(server.server, port);
  const boots = askWithPerfdhcp(server, machines, BUSY);
  const key = { name: keyName, algorithm: 'hmac-sha256', secret } as const;
  const client = await OmapiClient.connect({ host: '127.0.0.1', port: bridge.port }, key);
  const start = performance.now();
  for (let index = 0; index < HOSTS; index += 1) await client.addHost(lateHost(index));
  const millisecondsEach = (performance.now() - start) / HOSTS;
  client.close();
  bridge.close();
  const { discoverOffer, requestAck } = await boots;
  const sent = discoverOffer.sent + requestAck.sent;
  return { millisecondsEach, sent, lost: sent - discoverOffer.received - requestAck.received };
}

function lateHost(index: number): { name: NodeName; mac: MacAddress; address: Ipv4Address } {
  return {
    name: `late-${index}` as NodeName,
    mac: `52:54:00:02:00:${index.toString(16).padStart(2, '0')}` as MacAddress,
    address: `10.200.0.${index + 1}` as Ipv4Address,
  };
}
