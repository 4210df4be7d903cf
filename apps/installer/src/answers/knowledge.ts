import { parseIpv4Network } from '@operos/cluster-model';
import type { Ipv4Network } from '@operos/cluster-model';
import type { InterfaceInfo } from '@operos/hw-inventory';
import type { FoundDisk } from '../machine/disks/found-disk.ts';
import type { DhcpOffer, OfferProbe } from '../machine/dhcp-offers/dhcp-offer.ts';
import type { InstallerFacts } from '../wizard/installer-facts.ts';
import type { Probe } from '../wizard/probe.ts';
import type { Answers } from './answers.ts';

/** All that answers are proposed from and judged by. */
export interface Knowledge {
  readonly facts: InstallerFacts;
  readonly probe: Probe;
  /** By the name of the card; a card that is missing has not been asked yet. */
  readonly offers: Readonly<Record<string, OfferProbe>>;
  readonly disks: readonly FoundDisk[];
  readonly answers: Answers;
}

/** The wired cards, in the order in which the machine names them. */
export function wiredCards({ probe }: Pick<Knowledge, 'probe'>): readonly InterfaceInfo[] {
  return probe.kind === 'seen'
    ? probe.report.interfaces.filter(({ kind }) => kind === 'physical')
    : [];
}

/** What DHCP servers have offered on a card. */
export function offersOn(
  { offers }: Pick<Knowledge, 'offers'>,
  card: string,
): readonly DhcpOffer[] {
  const probe = offers[card];
  return probe?.kind === 'asked' ? probe.offers : [];
}

/** The network that a server was seen to give addresses of. */
export function offeredNetwork(
  knowledge: Pick<Knowledge, 'offers'>,
  card: string,
): Ipv4Network | undefined {
  return parseIpv4Network(offersOn(knowledge, card)[0]?.network ?? '');
}
