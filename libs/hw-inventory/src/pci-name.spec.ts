import { expect, test } from 'vitest';
import { pciName } from './pci-name.ts';

const list = [
  '# List of PCI ids',
  '1000  Somebody',
  '\t1572  Not this one',
  '8086  Intel Corporation',
  '\t1571  Before',
  '\t1572  Ethernet Controller X710 for 10GbE SFP+',
  '\t\t8086 0001  A card of it',
  '8087  Behind',
  '\t1573  Not this one either',
].join('\n');

test.each([
  ['8086', '1572', 'Intel Corporation', 'Ethernet Controller X710 for 10GbE SFP+'],
  ['8086', '1573', 'Intel Corporation', null],
  ['8087', '1573', 'Behind', 'Not this one either'],
  ['ffff', '1572', null, null],
])('%s:%s is %s %s', (...[vendorId, deviceId, vendor, device]) => {
  expect(pciName(list, vendorId, deviceId)).toEqual({ vendor, device });
});

test('without a list nothing has a name', () => {
  expect(pciName('', '8086', '1572')).toEqual({ vendor: null, device: null });
});
