import type { Ipv4Address } from '@operos/cluster-model';
import type { NewEvent } from '../events/event-log.ts';
import type { ForeignServer } from './foreign-servers.ts';

/** Another DHCP server was heard; `own` is the controller's address. */
export function foreignServerEvent(found: ForeignServer, own: Ipv4Address): NewEvent {
  const { server, sender } = found;
  const who =
    server === own
      ? `Somebody answers DHCP in the name of this controller (${server})`
      : `Another DHCP server answers on the private network: ${server}`;
  return {
    severity: 'ERROR',
    kind: 'foreign-dhcp-server',
    at: found.firstSeen,
    message: `${who}, from the card ${sender}. Servers that boot may follow it instead. Find the device with this MAC address and switch its DHCP service off, or unplug it.`,
  };
}

/** It was not heard any more. */
export function serverGoneEvent({ server, sender }: ForeignServer): NewEvent {
  return {
    severity: 'INFO',
    kind: 'foreign-dhcp-server-gone',
    message: `The other DHCP server ${server} (card ${sender}) has been silent for three minutes.`,
  };
}

/** Nobody would notice another server. */
export function watchFailedEvent(reason: string): NewEvent {
  return {
    severity: 'WARNING',
    kind: 'network-watch-failed',
    message: `Other DHCP servers on the private network would not be noticed: ${reason}. Check that tcpdump is installed and that the private interface is up.`,
  };
}
