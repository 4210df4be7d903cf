import type { MacAddress } from '@operos/cluster-model';
import type { DhcpHost } from './dhcp-model.ts';
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

function reservation(mac: MacAddress, host: DhcpHost): string {
  return `hardware ethernet ${mac}; fixed-address ${host.address};`;
}
