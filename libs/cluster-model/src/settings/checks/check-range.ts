import type { Issue } from '../../issue.ts';
import { ipv4ToNumber } from '../../ipv4-address.ts';
import type { AddressRange } from '../address-range.ts';
import { LARGEST_RANGE, rangeOf } from '../derive/dynamic-range.ts';
import { fixedAddresses } from '../derive/fixed-addresses.ts';
import { usableAddresses } from '../derive/usable-addresses.ts';
import type { SettingsDraft } from '../parse-cluster-settings.ts';
import type { PrivateNetwork } from '../private-network.ts';
import type { Draft } from '../reading/draft.ts';
import { settingsIssue } from '../settings-issue.ts';

const path = 'privateNetwork.range';
const COMFORTABLE = 4;

/** Finds a dynamic range that is reversed, too long, in somebody's way, or that leaves no room for known servers. */
export function checkRange({ privateNetwork: lan }: SettingsDraft): Issue[] {
  if (lan?.network === undefined) return [];
  const range = rangeOf(lan);
  if (range === undefined) return [noStaticSpace(lan)];
  if (sizeOf(range) < 1) return [reversed(range)];
  return [...sizeIssues(range), ...heldIssues(lan, range), ...staticIssues(lan, range)];
}

function sizeOf(range: AddressRange): number {
  return ipv4ToNumber(range.last) - ipv4ToNumber(range.first) + 1;
}

function holds(range: AddressRange, address: number): boolean {
  return address >= ipv4ToNumber(range.first) && address <= ipv4ToNumber(range.last);
}

function reversed({ first, last }: AddressRange): Issue {
  const message = `Expected a range that ends after ${first}, got one that ends at ${last}.`;
  return settingsIssue('range-reversed', { path, message });
}

function sizeIssues(range: AddressRange): Issue[] {
  const size = sizeOf(range);
  if (size > LARGEST_RANGE) {
    const message = `Expected at most ${LARGEST_RANGE} addresses, got ${size}.`;
    return [settingsIssue('range-too-large', { path, message })];
  }
  if (size >= COMFORTABLE) return [];
  const message = `The range has room for ${size} unknown machines at a time.`;
  return [settingsIssue('range-small', { path, message })];
}

function heldIssues(lan: Draft<PrivateNetwork>, range: AddressRange): Issue[] {
  return fixedAddresses(lan)
    .filter(({ address }) => holds(range, ipv4ToNumber(address)))
    .map((fixed) => {
      const message = `The range ${range.first} to ${range.last} holds ${fixed.address} of ${fixed.path}.`;
      return settingsIssue('range-holds-address', { path, message });
    });
}

function staticIssues(lan: Draft<PrivateNetwork>, range: AddressRange): Issue[] {
  if (lan.network === undefined) return [];
  const usable = usableAddresses(lan.network);
  const fixed = new Set(fixedAddresses(lan).map(({ address }) => ipv4ToNumber(address)));
  const outside = [...fixed].filter((address) => !holds(range, address)).length;
  const left = usable.last - usable.first + 1 - sizeOf(range) - outside;
  return left > 0 ? [] : [noStaticSpace(lan)];
}

function noStaticSpace(lan: Draft<PrivateNetwork>): Issue {
  const message = 'Expected room for known servers beside the dynamic range, got none.';
  const at = lan.range === undefined ? 'privateNetwork.network' : path;
  return settingsIssue('static-space-empty', { path: at, message });
}
