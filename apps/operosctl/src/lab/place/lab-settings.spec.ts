import {
  checkClusterSettings,
  freeAddresses,
  ipv4ToNumber,
  networkContains,
  readSettingsText,
} from '@operos/cluster-model';
import { expect, test } from 'vitest';
import { leasedAddress } from '../datacentre/leased-address.ts';
import { labSettings } from './lab-settings.ts';

const MOST_MACHINES = 10_000; // what --workers takes
const { settings } = readSettingsText(labSettings(7));

test('nothing is wrong with the settings of a lab', () => {
  expect(checkClusterSettings(settings!)).toEqual([]);
});

test('machines lease from the range that dhcpd lends; the rest from where no server is put', () => {
  const { range, network } = settings!.privateNetwork;
  const leased = Array.from({ length: MOST_MACHINES }, (_, index) => leasedAddress(index));
  expect(new Set(leased).size).toBe(MOST_MACHINES);
  expect(leased.every((address) => networkContains(network, address))).toBe(true);
  const numbers = leased.map(ipv4ToNumber);
  const [first, last] = [ipv4ToNumber(range!.first), ipv4ToNumber(range!.last)];
  const outside = numbers.filter((number) => number < first || number > last);
  expect(outside).toHaveLength(MOST_MACHINES - 1024);
  const lasting = [...take(freeAddresses(settings!, []), MOST_MACHINES)].map(ipv4ToNumber);
  expect(Math.min(...outside)).toBeGreaterThan(Math.max(...lasting));
});

function* take<T>(items: Iterable<T>, count: number): Iterable<T> {
  let left = count;
  for (const item of items) {
    if (left === 0) return;
    left -= 1;
    yield item;
  }
}
