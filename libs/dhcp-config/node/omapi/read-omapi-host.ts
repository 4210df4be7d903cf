import { ipv4FromNumber, parseMacAddress } from '@operos/cluster-model';
import type { OmapiHost } from './omapi-host.ts';
import type { OmapiValues } from './omapi-message.ts';
import { omapiValue, readOmapiInteger } from './omapi-values.ts';

/** The host of an answer; undefined if it has no Ethernet MAC or not exactly one address, as ours all have. */
export function readOmapiHost(values: OmapiValues): OmapiHost | undefined {
  const name = Buffer.from(omapiValue(values, 'name')).toString('latin1');
  const hardware = Buffer.from(omapiValue(values, 'hardware-address')).toString('hex');
  const mac = parseMacAddress((hardware.match(/../g) ?? []).join(':'));
  const address = omapiValue(values, 'ip-address');
  if (mac === undefined || address.length !== 4) return undefined;
  return { name, mac, address: ipv4FromNumber(readOmapiInteger(address)) };
}
