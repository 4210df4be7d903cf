import type { Ipv4Network } from '../../ipv4-network.ts';
import type { SettingsDraft } from '../parse-cluster-settings.ts';

/** A network of the settings, the field that names it, and what people call it. */
export interface NamedNetwork {
  readonly path: string;
  readonly title: string;
  readonly network: Ipv4Network;
  /** Whether it exists only inside the cluster, so that anybody's addresses could be hidden by it. */
  readonly internal: boolean;
}

/** Every network that could be read; `offered` is the one the site's DHCP server was seen to offer. */
export function namedNetworks(draft: SettingsDraft, offered?: Ipv4Network): NamedNetwork[] {
  const { privateNetwork, publicNetwork, kubernetes } = draft;
  const site = publicNetwork?.mode === 'static' ? publicNetwork.network : undefined;
  const leased = publicNetwork?.mode === 'dhcp' ? offered : undefined;
  return [
    ...named('privateNetwork.network', 'private network', privateNetwork?.network),
    ...named('publicNetwork.network', 'public network', site),
    ...named('publicNetwork', 'network offered by the site’s DHCP server', leased),
    ...named('kubernetes.podNetwork', 'pod network', kubernetes?.podNetwork),
    ...named('kubernetes.serviceNetwork', 'service network', kubernetes?.serviceNetwork),
  ];
}

function named(path: string, title: string, network: Ipv4Network | undefined): NamedNetwork[] {
  const internal = !path.startsWith('publicNetwork');
  return network === undefined ? [] : [{ path, title, network, internal }];
}
