import type { Ipv4Address, MacAddress } from '@operos/cluster-model';
import type { DhcpHost } from './dhcp-model.ts';
import { dhcpProbeMac } from './probe/dhcp-probe.ts';
import { quoteConfString } from './quote-conf-string.ts';

/** The lines that give a machine its address: one `host` for each MAC, because dhcpd allows one MAC in each. */
export function renderHost(host: DhcpHost): string[] {
  const bootFile =
    host.bootFile === undefined ? '' : ` filename ${quoteConfString(host.bootFile)};`;
  return host.mac.map((mac, index) => {
    const head = index === 0 ? host.name : `${host.name}.${index + 1}`; // no node's name has a dot
    const name = index === 0 ? '' : ` option host-name ${quoteConfString(host.name)};`;
    return `host ${head} { ${reservation(mac, host)}${name}${bootFile} }`;
  });
}

/** The name of the probe's host; no node's name has a dot. */
export const PROBE_HOST = 'operos.probe';

/**
 * Has dhcpd ignore the controller's own probes for other servers. The address is never given: with one dhcpd looks no
 * further, and without one it would look for a free lease and log that it found none.
 */
export function renderProbeHost(serverAddress: Ipv4Address): string {
  return `host ${PROBE_HOST} { hardware ethernet ${dhcpProbeMac}; fixed-address ${serverAddress}; ignore booting; }`;
}

function reservation(mac: MacAddress, host: DhcpHost): string {
  return `hardware ethernet ${mac}; fixed-address ${host.address};`;
}
