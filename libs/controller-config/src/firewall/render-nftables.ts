import { type ClusterSettings, translatesAddresses } from '@operos/cluster-model';
import { fileText, WRITTEN } from '../controller-file.ts';
import { documentedPorts, type DocumentedPort } from './documented-ports.ts';

/**
 * Renders nftables.conf, loaded as one transaction: what is not documented is dropped, nothing from outside passes to
 * the private network, and servers behind the controller go out under its address.
 */
export function renderNftables(settings: ClusterSettings): string {
  return fileText([
    '#!/usr/sbin/nft -f',
    WRITTEN,
    'flush ruleset',
    '',
    'table inet operos {',
    ...input(settings),
    ...forward(settings),
    ...translation(settings),
    '}',
  ]);
}

function input(settings: ClusterSettings): string[] {
  const inside = settings.privateNetwork.interface;
  return [
    '  chain input {',
    '    type filter hook input priority filter; policy drop;',
    '    ct state established,related accept',
    '    ct state invalid drop',
    '    iif lo accept',
    // Addresses of the private network come from there alone.
    `    iifname != "${inside}" ip saddr ${settings.privateNetwork.network} drop`,
    '    icmp type echo-request limit rate 50/second accept',
    ...opened(settings, 'private', inside),
    ...publicInput(settings),
    '  }',
  ];
}

function publicInput(settings: ClusterSettings): string[] {
  const { publicNetwork } = settings;
  if (publicNetwork.mode === 'disabled') return [];
  const outside = publicNetwork.interface;
  const answers = `    iifname "${outside}" udp sport 67 udp dport 68 accept`;
  return [
    ...(publicNetwork.mode === 'dhcp' ? [answers] : []),
    ...opened(settings, 'public', outside),
  ];
}

function opened(settings: ClusterSettings, side: DocumentedPort['side'], card: string): string[] {
  return (['tcp', 'udp'] as const).flatMap((protocol) => {
    const ports = documentedPorts(settings)
      .filter((each) => each.side === side && each.protocol === protocol)
      .map(({ port }) => port)
      .sort((a, b) => a - b);
    return ports.length === 0
      ? []
      : [`    iifname "${card}" ${protocol} dport { ${ports.join(', ')} } accept`];
  });
}

function forward(settings: ClusterSettings): string[] {
  const { publicNetwork, privateNetwork } = settings;
  const outward =
    publicNetwork.mode === 'disabled'
      ? []
      : [
          `    iifname "${privateNetwork.interface}" oifname "${publicNetwork.interface}" ip saddr ${privateNetwork.network} accept`,
        ];
  return [
    '',
    '  chain forward {',
    '    type filter hook forward priority filter; policy drop;',
    '    ct state established,related accept',
    ...outward,
    '  }',
  ];
}

function translation(settings: ClusterSettings): string[] {
  const { publicNetwork, privateNetwork } = settings;
  if (publicNetwork.mode === 'disabled' || !translatesAddresses(settings)) return [];
  return [
    '',
    '  chain postrouting {',
    '    type nat hook postrouting priority srcnat; policy accept;',
    `    oifname "${publicNetwork.interface}" ip saddr ${privateNetwork.network} masquerade`,
    '  }',
  ];
}
