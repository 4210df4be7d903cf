import type { MacAddress } from '@operos/cluster-model';
import { parseMacAddress } from '@operos/cluster-model';

/** Prints `01-52-54-00-12-34-56`: the ARP hardware type of Ethernet, then the address, as PXELINUX does. */
export function printBootInterface(mac: MacAddress): string {
  return `01-${mac.replaceAll(':', '-')}`;
}

/** Reads the value of `BOOTIF=` in either case; undefined if the hardware type is not Ethernet. */
export function parseBootInterface(text: string): MacAddress | undefined {
  return text.startsWith('01-') ? parseMacAddress(text.slice(3)) : undefined;
}
