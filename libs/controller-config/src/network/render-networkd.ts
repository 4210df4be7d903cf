import {
  type ClusterSettings,
  controllerDefaultRoute,
  controllerResolvers,
  prefixLength,
  type PublicDhcp,
  type PublicStatic,
} from '@operos/cluster-model';
import { fileText, WRITTEN } from '../controller-file.ts';

/**
 * Renders the .network file (systemd.network(5)) of the private side. It needs no cable: daemons that listen on the
 * address start before a switch does.
 */
export function renderPrivateNetwork(settings: ClusterSettings): string {
  const { interface: card, network, controllerAddress } = settings.privateNetwork;
  return fileText([
    WRITTEN,
    '[Match]',
    `Name=${card}`,
    '',
    '[Network]',
    `Address=${controllerAddress}/${prefixLength(network)}`,
    ...onward(settings, card),
    'ConfigureWithoutCarrier=yes',
    'LinkLocalAddressing=no',
    'IPv6AcceptRA=no',
    'LLDP=yes',
  ]);
}

/** Renders the .network file of the public side; undefined with a single network card. */
export function renderPublicNetwork(settings: ClusterSettings): string | undefined {
  const { publicNetwork } = settings;
  switch (publicNetwork.mode) {
    case 'dhcp':
      return fileText([WRITTEN, ...leased(publicNetwork)]);
    case 'static':
      return fileText([WRITTEN, ...fixed(publicNetwork, settings)]);
    case 'disabled':
      return undefined;
  }
}

function leased({ interface: card }: PublicDhcp): string[] {
  return [
    ...['[Match]', `Name=${card}`, ''],
    ...['[Network]', 'DHCP=ipv4', 'LinkLocalAddressing=no', 'IPv6AcceptRA=no', 'LLDP=yes', ''],
    // The settings name this machine, and its users expect the address that they were told before.
    ...['[DHCPv4]', 'ClientIdentifier=mac', 'UseHostname=no', 'UseDomains=no'],
  ];
}

function fixed(side: PublicStatic, settings: ClusterSettings): string[] {
  return [
    ...['[Match]', `Name=${side.interface}`, ''],
    ...['[Network]', `Address=${side.address}/${prefixLength(side.network)}`],
    ...onward(settings, side.interface),
    ...['LinkLocalAddressing=no', 'IPv6AcceptRA=no', 'LLDP=yes'],
  ];
}

/** The way out and the resolvers, at the card that leads there. */
function onward(settings: ClusterSettings, card: string): string[] {
  const route = controllerDefaultRoute(settings);
  if (route?.interface !== card) return [];
  const resolvers = controllerResolvers(settings) ?? [];
  return [`Gateway=${route.via}`, ...resolvers.map((address) => `DNS=${address}`)];
}
