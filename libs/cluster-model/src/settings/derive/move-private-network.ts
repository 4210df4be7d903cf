import type { Ipv4Address } from '../../ipv4-address.ts';
import { ipv4FromNumber, ipv4ToNumber } from '../../ipv4-address.ts';
import type { Ipv4Network } from '../../ipv4-network.ts';
import { networkAddress, networkContains } from '../../ipv4-network.ts';
import type { ClusterSettings } from '../cluster-settings.ts';
import { usableAddresses } from './usable-addresses.ts';

/**
 * Changes the private network and lets what lies inside follow: controller, gateway and named servers keep their place
 * counted from the start of the network, the dynamic range is chosen anew.
 */
export function movePrivateNetwork(
  settings: ClusterSettings,
  network: Ipv4Network,
): ClusterSettings {
  const { range: _forgotten, gateway, ...lan } = settings.privateNetwork;
  const move = moverBetween(lan.network, network);
  const privateNetwork = {
    ...lan,
    network,
    controllerAddress: move(lan.controllerAddress),
    dns: lan.dns.map(move),
    ntp: lan.ntp.map(move),
    ...(gateway === undefined ? {} : { gateway: move(gateway) }),
  };
  return { ...settings, privateNetwork };
}

function moverBetween(from: Ipv4Network, to: Ipv4Network): (address: Ipv4Address) => Ipv4Address {
  const start = ipv4ToNumber(networkAddress(from));
  const target = ipv4ToNumber(networkAddress(to));
  const { last } = usableAddresses(to);
  // A place beyond the end of a smaller network becomes its last; two that meet there are an issue, not a guess.
  return (address) =>
    networkContains(from, address)
      ? ipv4FromNumber(Math.min(target + ipv4ToNumber(address) - start, last))
      : address;
}
