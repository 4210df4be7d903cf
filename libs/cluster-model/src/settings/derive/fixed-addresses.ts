import type { Ipv4Address } from '../../ipv4-address.ts';
import { networkContains } from '../../ipv4-network.ts';
import type { PrivateNetwork } from '../private-network.ts';
import type { Draft } from '../reading/draft.ts';

/** An address that the settings give to one machine, and the field that does. */
export interface FixedAddress {
  readonly path: string;
  readonly address: Ipv4Address;
}

/** Every address inside the private network that belongs to the controller, its gateway or a server named there. */
export function fixedAddresses(lan: Draft<PrivateNetwork>): FixedAddress[] {
  const { network } = lan;
  if (network === undefined) return [];
  return [
    ...given('controllerAddress', [lan.controllerAddress]),
    ...given('gateway', [lan.gateway]),
    ...given('dns', lan.dns ?? []),
    ...given('ntp', lan.ntp ?? []),
  ].filter((fixed) => networkContains(network, fixed.address));
}

function given(field: string, addresses: readonly (Ipv4Address | undefined)[]): FixedAddress[] {
  const path = `privateNetwork.${field}`;
  return addresses.flatMap((address) => (address === undefined ? [] : [{ path, address }]));
}
