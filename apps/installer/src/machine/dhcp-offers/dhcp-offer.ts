import type { Ipv4Address } from '@operos/cluster-model';

/** What a DHCP server would lend; it was only looked at. */
export interface DhcpOffer {
  /** What the server calls itself. */
  readonly server: Ipv4Address;
  readonly address: Ipv4Address;
  /** In CIDR form, where the server told a mask. */
  readonly network: string | undefined;
  readonly router: Ipv4Address | undefined;
}

/** How far we are in asking on a card. */
export type OfferProbe =
  | { readonly kind: 'asking' }
  | { readonly kind: 'asked'; readonly offers: readonly DhcpOffer[] }
  | { readonly kind: 'failed'; readonly reason: string };
