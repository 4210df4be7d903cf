import type { ClusterSettings } from '@operos/cluster-model';
import { fileText, WRITTEN } from '../controller-file.ts';

/**
 * Renders a drop-in of resolved.conf(5): the controller answers names for the private network, its own servers' from
 * /etc/hosts and all others from whom its own links name.
 */
export function renderResolved({ privateNetwork }: ClusterSettings): string {
  return fileText([
    WRITTEN,
    '[Resolve]',
    `DNSStubListenerExtra=${privateNetwork.controllerAddress}`,
    `Domains=${privateNetwork.domain}`,
    'ReadEtcHosts=yes',
    // Nobody is asked whom the administrator did not choose.
    'FallbackDNS=',
  ]);
}
