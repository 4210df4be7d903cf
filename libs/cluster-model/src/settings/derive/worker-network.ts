import type { Ipv4Address } from '../../ipv4-address.ts';
import { netmask } from '../../ipv4-network.ts';
import type { ClusterSettings } from '../cluster-settings.ts';

/** Where workers send what is for other networks: the given gateway, or else the controller wherever it is moved. */
export function workerGateway({ privateNetwork }: ClusterSettings): Ipv4Address {
  return privateNetwork.gateway ?? privateNetwork.controllerAddress;
}

/** The mask of every node's address, in dotted decimal. */
export function nodeNetmask({ privateNetwork }: ClusterSettings): Ipv4Address {
  return netmask(privateNetwork.network);
}

/** The resolvers that workers ask. */
export function resolvers({ privateNetwork }: ClusterSettings): readonly Ipv4Address[] {
  return privateNetwork.dns.length > 0 ? privateNetwork.dns : [privateNetwork.controllerAddress];
}

/** The time servers that workers ask. */
export function timeServers({ privateNetwork }: ClusterSettings): readonly Ipv4Address[] {
  return privateNetwork.ntp.length > 0 ? privateNetwork.ntp : [privateNetwork.controllerAddress];
}
