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
    ...quiet,
    '',
    ...['[Link]', 'RequiredForOnline=no-carrier'],
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

// Operos speaks IPv4; LLDP is only heard, so that the screen can name the switch.
const quiet = ['LinkLocalAddressing=no', 'IPv6AcceptRA=no', 'LLDP=yes'];
// Servers boot also while the site's network is away.
const neverAwaited = ['[Link]', 'RequiredForOnline=no'];

function leased({ interface: card }: PublicDhcp): string[] {
  return [
    ...['[Match]', `Name=${card}`, ''],
    ...['[Network]', 'DHCP=ipv4', ...quiet, ''],
    // The settings name this machine, and its users expect the address that they were told before.
    ...['[DHCPv4]', 'ClientIdentifier=mac', 'UseHostname=no', 'UseDomains=no', ''],
    ...neverAwaited,
  ];
}

function fixed(side: PublicStatic, settings: ClusterSettings): string[] {
  return [
    ...['[Match]', `Name=${side.interface}`, ''],
    ...['[Network]', `Address=${side.address}/${prefixLength(side.network)}`],
    ...onward(settings, side.interface),
    ...[...quiet, ''],
    ...neverAwaited,
  ];
}

/** The way out and the resolvers, at the card that leads there. */
function onward(settings: ClusterSettings, card: string): string[] {
  const route = controllerDefaultRoute(settings);
  if (route?.interface !== card) return [];
  const own = settings.privateNetwork.controllerAddress; // it would ask itself
  const resolvers = (controllerResolvers(settings) ?? []).filter((address) => address !== own);
  return [`Gateway=${route.via}`, ...resolvers.map((address) => `DNS=${address}`)];
}
