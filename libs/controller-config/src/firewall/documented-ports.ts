import type { ClusterSettings } from '@operos/cluster-model';

/** A port of the controller that somebody may reach. */
export interface DocumentedPort {
  readonly side: 'private' | 'public';
  readonly protocol: 'tcp' | 'udp';
  readonly port: number;
  /** Who listens, and what for. */
  readonly purpose: string;
}

type Open = Omit<DocumentedPort, 'side'>;

const SSH: Open = { protocol: 'tcp', port: 22, purpose: 'SSH, with keys only' };

const forPeople: readonly Open[] = [
  { protocol: 'tcp', port: 80, purpose: 'redirects to HTTPS' },
  { protocol: 'tcp', port: 443, purpose: 'Waterfront and the API over HTTPS' },
];

const forServers: readonly Open[] = [
  { protocol: 'tcp', port: 53, purpose: 'DNS for servers' },
  { protocol: 'udp', port: 53, purpose: 'DNS for servers' },
  { protocol: 'udp', port: 67, purpose: 'DHCP' },
  { protocol: 'udp', port: 69, purpose: 'TFTP: the loaders that firmware asks for' },
  { protocol: 'udp', port: 123, purpose: 'NTP for servers' },
  { protocol: 'tcp', port: 5080, purpose: 'boot server: menus, kernel, layers; nothing secret' },
  { protocol: 'tcp', port: 8443, purpose: 'agents, with certificates' },
];

/** Every port that the firewall opens, and no other: what a scan of each side may find. */
export function documentedPorts(settings: ClusterSettings): readonly DocumentedPort[] {
  const people = settings.access.sshKeys.length > 0 ? [SSH, ...forPeople] : forPeople;
  const at = (side: DocumentedPort['side'], ports: readonly Open[]) =>
    ports.map((port) => ({ side, ...port }));
  return [
    ...at('private', [...people, ...forServers]),
    ...(settings.publicNetwork.mode === 'disabled' ? [] : at('public', people)),
  ];
}
