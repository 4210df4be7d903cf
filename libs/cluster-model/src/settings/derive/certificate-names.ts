import type { Ipv4Address } from '../../ipv4-address.ts';
import { parseIpv4Address } from '../../ipv4-address.ts';
import type { ClusterSettings } from '../cluster-settings.ts';
import { apiServiceAddress } from './service-addresses.ts';

/** The subject alternative names of the controller's server certificate (RFC 5280 §4.2.1.6). */
export interface CertificateNames {
  readonly dns: readonly string[];
  readonly addresses: readonly Ipv4Address[];
}

/** The names of the API server's service, shortest first; pods use any of them. */
export function kubernetesServiceNames(settings: ClusterSettings): readonly string[] {
  const full = `kubernetes.default.svc.${settings.kubernetes.dnsDomain}`;
  return ['kubernetes', 'kubernetes.default', 'kubernetes.default.svc', full];
}

/**
 * Every name and address under which clients reach the controller. `leased` are addresses that the site's DHCP server
 * gave it: without them, whoever uses that address sees a certificate error.
 */
export function certificateNames(
  settings: ClusterSettings,
  leased: readonly Ipv4Address[] = [],
): CertificateNames {
  const { controller, privateNetwork, publicNetwork } = settings;
  const own = [controller.hostname, `${controller.hostname}.${privateNetwork.domain}`];
  const known = controller.publicHostname === undefined ? [] : [controller.publicHostname];
  const fixed = publicNetwork.mode === 'static' ? [publicNetwork.address] : [];
  const addresses = [
    privateNetwork.controllerAddress,
    apiServiceAddress(settings),
    ...fixed,
    ...leased,
  ];
  return {
    dns: unique([...own, ...known, 'localhost', ...kubernetesServiceNames(settings)]),
    addresses: unique([...addresses, ...loopback]),
  };
}

const loopback = [parseIpv4Address('127.0.0.1')].filter((address) => address !== undefined);

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
