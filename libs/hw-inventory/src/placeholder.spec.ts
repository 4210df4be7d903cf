import { expect, test } from 'vitest';
import { isPlaceholder, isPlaceholderSerial } from './placeholder.ts';

test.each([
  ...['To be filled by O.E.M.', 'To Be Filled By O.E.M', 'TO BE FILLED BY OEM', 'Default string'],
  ...[
    'System Serial Number',
    'System Product Name',
    'Base Board Serial Number',
    'Chassis Serial Number',
  ],
  ...[
    'None',
    'N/A',
    'n/a',
    'Not Specified',
    'Not Available',
    'Not Applicable',
    'Unknown',
    'NULL',
    'Empty',
  ],
  ...[
    'NO DIMM',
    '[Empty]',
    'SerNum0',
    'PartNum1',
    'Manufacturer00',
    '-',
    '...',
    'O.E.M.',
    '(none)',
  ],
])('"%s" says nothing', (text) => {
  expect(isPlaceholder(text)).toBe(true);
  expect(isPlaceholderSerial(text)).toBe(true);
});

test.each([
  ...['0', '00000000', '1111111', 'FFFFFFFF', 'xxxxxxxxxxx', 'XXXX-XXXX', '        0 0 0'],
  ...['0123456789', '123456789', '1234567890', '12345678901234567890', '1234', '0123456789ABCDEF'],
  ...[
    'BSN12345678901234567',
    'MB-1234567890',
    'SN0123456789',
    '987654321',
    'System-1234567890'.slice(7),
  ],
])('"%s" is no serial number', (text) => {
  expect(isPlaceholderSerial(text)).toBe(true);
});

test.each([
  ...['7XK2P13', 'USE841FLPJ', 'S4CPNE0M300123', '.7XK2P13.CNIVC0093R0213.', 'A1B2C3D4', '12345X'],
  ...[
    '0422a6b8949d071b7af82356af56c29b',
    '1235',
    '20',
    'VMware-56 4d 3e 11',
    'None-0001',
    '東芝01',
  ],
])('"%s" is a serial number', (text) => {
  expect(isPlaceholderSerial(text)).toBe(false);
});

test.each(['00', '1.0', '0123456789', 'Dell Inc.', 'VirtualBox'])(
  '"%s" is a version or name',
  (text) => {
    expect(isPlaceholder(text)).toBe(false);
  },
);
