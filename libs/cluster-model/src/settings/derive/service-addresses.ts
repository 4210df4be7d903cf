import type { Ipv4Address } from '../../ipv4-address.ts';
import { ipv4Plus } from '../../ipv4-address.ts';
import { networkAddress } from '../../ipv4-network.ts';
import type { ClusterSettings } from '../cluster-settings.ts';

/** The address under which pods reach the API server: the service network's first. */
export function apiServiceAddress(settings: ClusterSettings): Ipv4Address {
  return ipv4Plus(networkAddress(settings.kubernetes.serviceNetwork), 1);
}

/** The address of the cluster's own DNS: the service network's second. */
export function dnsServiceAddress(settings: ClusterSettings): Ipv4Address {
  return ipv4Plus(networkAddress(settings.kubernetes.serviceNetwork), 2);
}
