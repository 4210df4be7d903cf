import type { InterfaceInfo } from '@operos/hw-inventory';
import { generateHardware } from '@operos/hw-inventory/testing';
import type { Ipv4Address, MacAddress } from '@operos/cluster-model';
import type { OfferProbe } from '../src/machine/dhcp-offers/dhcp-offer.ts';
import { firstState, type WizardState } from '../src/wizard/wizard-state.ts';
import { blankDisk, windowsDisk } from './example-disks.ts';
import { onMedium } from './example-facts.ts';

const card: InterfaceInfo = {
  ...{ name: 'eno1', mac: '0c:c4:7a:00:00:01' as MacAddress, permanentMac: null },
  ...{ kind: 'physical', vendor: 'Intel', product: 'I350', driver: 'igb', firmware: null },
  ...{ busInfo: null, link: true, speedMbps: 1000, addIn: null, neighbour: null },
};

/** Two cards with cables; the site's DHCP server answers on the second one, whose switch tells its name. */
export const twoCards: readonly InterfaceInfo[] = [
  card,
  {
    ...card,
    ...{ name: 'eno2', mac: '0c:c4:7a:00:00:02' as MacAddress, speedMbps: 10_000 },
    neighbour: {
      ...{ chassisId: '00:11:22:33:44:55', portId: 'Gi0/7' },
      ...{ systemName: 'sw-office', portDescription: null },
    },
  },
];

/** An offer as a site's router makes it. */
export const siteOffer: OfferProbe = {
  kind: 'asked',
  offers: [
    {
      server: '192.168.33.1' as Ipv4Address,
      address: '192.168.33.77' as Ipv4Address,
      network: '192.168.33.0/24',
      router: '192.168.33.1' as Ipv4Address,
    },
  ],
};

/** The installer once everything has been looked at: two cards, a blank disk and one with a Windows. */
export function exampleState(
  changed: Partial<WizardState> = {},
  cards: readonly InterfaceInfo[] = twoCards,
): WizardState {
  const report = { ...generateHardware(1, 1)[0]!, interfaces: [...cards] };
  return {
    ...firstState(onMedium),
    probe: { kind: 'seen', report, issues: [], least: 0 },
    offers: { eno1: { kind: 'asked', offers: [] }, eno2: siteOffer },
    disks: [blankDisk(), windowsDisk],
    ...changed,
  };
}
