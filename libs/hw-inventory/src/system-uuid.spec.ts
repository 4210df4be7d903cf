import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBogusUuid, parseSystemUuid, swapUuidByteOrder } from './system-uuid.ts';

test.each([
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  '03000200-0400-0500-0006-000700080009',
  '00020003-0004-0005-0006-000700080009',
  '12345678-1234-5678-90ab-cddeefaabbcc',
  '00112233-4455-6677-8899-aabbccddeeff',
  '00010203-0405-0607-0809-0a0b0c0d0e0f',
  '03020100-0504-0706-0809-0a0b0c0d0e0f',
  '4c4c4544-0020-2010-8020-a0c04f202020',
  '00ff00ff-00ff-00ff-00ff-00ff00ff00ff',
])('%s names no single machine', (uuid) => {
  expect(isBogusUuid(uuid)).toBe(true);
});

test('a random UUID, and one that only begins with zeroes, is believed', () => {
  fc.assert(fc.property(fc.uuid({ version: 4 }), (uuid) => !isBogusUuid(uuid)));
  expect(isBogusUuid('00000000-0000-0000-0000-ac1f6b4d4aee')).toBe(false); // Supermicro
});

test.each([
  ['EF44FBAB-1B1F-96C9-6FD5-B0013E49B670', 'ef44fbab-1b1f-96c9-6fd5-b0013e49b670'],
  [' {94630E05-DB64-4106-B0AE-E56BA94C5CAC} ', '94630e05-db64-4106-b0ae-e56ba94c5cac'],
  ['94630E05DB644106B0AEE56BA94C5CAC', null],
  ['Not Settable', null],
  ['', null],
])('%j is read as %j', (text, uuid) => {
  expect(parseSystemUuid(text)).toBe(uuid);
});

test('swapping the byte order twice gives the UUID back', () => {
  expect(swapUuidByteOrder('01dbf887-fd51-cb11-ba95-f9ccbc15c3a5')).toBe(
    '87f8db01-51fd-11cb-ba95-f9ccbc15c3a5',
  );
  fc.assert(fc.property(fc.uuid(), (uuid) => swapUuidByteOrder(swapUuidByteOrder(uuid)) === uuid));
});
