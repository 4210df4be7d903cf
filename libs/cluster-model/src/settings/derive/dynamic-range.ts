import { ipv4FromNumber, ipv4ToNumber } from '../../ipv4-address.ts';
import type { AddressRange } from '../address-range.ts';
import type { ClusterSettings } from '../cluster-settings.ts';
import type { PrivateNetwork } from '../private-network.ts';
import type { Draft } from '../reading/draft.ts';
import { fixedAddresses } from './fixed-addresses.ts';
import type { UsableAddresses } from './usable-addresses.ts';
import { usableAddresses } from './usable-addresses.ts';

/** More addresses than this make isc-dhcpd walk a long list for every offer. */
export const LARGEST_RANGE = 1024;
const SMALLEST_WANTED = 4;

/**
 * The addresses for machines not yet known: those of the settings, or else the uppermost quarter of the private
 * network, at most 1024, clear of every fixed address. Throws a RangeError for a network without room, which
 * `checkClusterSettings` refuses.
 */
export function dynamicRange(settings: ClusterSettings): AddressRange {
  const range = rangeOf(settings.privateNetwork);
  if (range === undefined)
    throw new RangeError(`Expected room for a range in ${settings.privateNetwork.network}`);
  return range;
}

/** The same for settings that may be incomplete; undefined where there is no room, or no network. */
export function rangeOf(lan: Draft<PrivateNetwork>): AddressRange | undefined {
  const { first, last } = lan.range ?? {};
  return first !== undefined && last !== undefined ? { first, last } : defaultRange(lan);
}

function defaultRange(lan: Draft<PrivateNetwork>): AddressRange | undefined {
  if (lan.network === undefined) return undefined;
  const usable = usableAddresses(lan.network);
  const gaps = gapsBetween(
    usable,
    fixedAddresses(lan).map(({ address }) => ipv4ToNumber(address)),
  );
  const quarter = Math.floor((usable.last - usable.first + 1) / 4);
  const wanted = Math.min(LARGEST_RANGE, Math.max(SMALLEST_WANTED, quarter));
  return uppermost(gaps, wanted);
}

function uppermost(gaps: readonly UsableAddresses[], wanted: number): AddressRange | undefined {
  for (let size = wanted; size >= 1; size = Math.floor(size / 2)) {
    const gap = gaps.findLast(({ first, last }) => last - first + 1 >= size);
    if (gap !== undefined)
      return { first: ipv4FromNumber(gap.last - size + 1), last: ipv4FromNumber(gap.last) };
  }
  return undefined;
}

function gapsBetween(usable: UsableAddresses, fixed: readonly number[]): UsableAddresses[] {
  const marks = [usable.first - 1, ...fixed.toSorted((a, b) => a - b), usable.last + 1];
  return marks
    .slice(1)
    .map((next, index) => ({ first: (marks[index] ?? next) + 1, last: next - 1 }));
}
