import type { DhcpMessageKind, DhcpTrouble } from './dhcp-sighting.ts';

const MAC = '(?<mac>[0-9a-f]{2}(?::[0-9a-f]{2})*|<no identifier>)';
const ADDRESS = '(?<address>[0-9.]+)';
// Greedy, so that a client named `x) via eth9` cannot make up where it came in.
const HOSTNAME = '(?: \\((?<hostname>.*)\\))?';
const VIA = ' via (?<via>[A-Za-z0-9._@-]+)';
const NOTE = '(?:: (?<note>.*)| \\((?<found>not found|found)\\))?';

/** How dhcpd 4.4 words each message. */
export const logPatterns: readonly { readonly kind: DhcpMessageKind; readonly pattern: RegExp }[] =
  [
    { kind: 'discover', pattern: whole(`DHCPDISCOVER from ${MAC}${HOSTNAME}${VIA}${NOTE}`) },
    { kind: 'offer', pattern: whole(`DHCPOFFER on ${ADDRESS} to ${MAC}${HOSTNAME}${VIA}${NOTE}`) },
    {
      kind: 'request',
      pattern: whole(
        `DHCPREQUEST for ${ADDRESS}(?: \\((?<server>[0-9.]+)\\))? from ${MAC}${HOSTNAME}${VIA}${NOTE}`,
      ),
    },
    { kind: 'ack', pattern: whole(`DHCPACK on ${ADDRESS} to ${MAC}${HOSTNAME}${VIA}${NOTE}`) },
    { kind: 'ack', pattern: whole(`DHCPACK to ${ADDRESS} \\(${MAC}\\)(?:${VIA})?`) },
    { kind: 'nak', pattern: whole(`DHCPNAK on ${ADDRESS} to ${MAC}${VIA}`) },
    {
      kind: 'decline',
      pattern: whole(`DHCPDECLINE of ${ADDRESS} from ${MAC}${HOSTNAME}${VIA}${NOTE}`),
    },
    {
      kind: 'release',
      pattern: whole(`DHCPRELEASE of ${ADDRESS} from ${MAC}${HOSTNAME}${VIA}${NOTE}`),
    },
    { kind: 'inform', pattern: whole(`DHCPINFORM from ${ADDRESS}${VIA}${NOTE}`) },
  ];

/** What the remark after a message means, by words that are in it. */
export const troubles: readonly { readonly words: string; readonly trouble: DhcpTrouble }[] = [
  { words: 'no free leases', trouble: 'no-free-leases' },
  { words: 'unknown client', trouble: 'unknown-client' },
  { words: 'unknown lease', trouble: 'unknown-lease' },
  { words: 'unavailable', trouble: 'lease-unavailable' },
  { words: 'wrong network', trouble: 'wrong-network' },
  { words: 'not authoritative', trouble: 'not-authoritative' },
  { words: 'abandoned', trouble: 'abandoned' },
];

function whole(source: string): RegExp {
  return new RegExp(`^${source}\\s*$`, 's');
}
