import { expect, test } from 'vitest';
import { hasOpenssl, openssl } from '../testing/index.ts';
import { der, derOid, derTag, derTime } from './der.ts';

/** How openssl reads the bytes. */
function parsed(bytes: Uint8Array): string {
  const pem = `-----BEGIN X-----\n${Buffer.from(bytes).toString('base64')}\n-----END X-----\n`;
  return openssl(['asn1parse', '-strictpem'], pem.replace(/[^\n]{65,}/, wrapped)).stdout;
}

const wrapped = (text: string): string => text.replace(/.{64}(?=.)/g, '$&\n');

test.skipIf(!hasOpenssl).each([0, 1, 127, 128, 255, 256, 65_535])(
  'openssl reads a value of %d bytes (skipped where openssl is not installed)',
  (length) => {
    const shown = parsed(der(derTag.octetString, Buffer.alloc(length)));
    expect(shown).toMatch(new RegExp(`l= *${length} prim: OCTET STRING`));
  },
);

test('a value of 64 KiB is refused rather than written wrong', () => {
  expect(() => der(derTag.octetString, Buffer.alloc(65_536))).toThrow(RangeError);
});

test.skipIf(!hasOpenssl).each(['2.5.29.35', '1.2.840.10045.4.3.2', '1.3.6.1.5.5.7.3.1', '2.999.1'])(
  'openssl reads %s (skipped where openssl is not installed)',
  (dotted) => {
    const name = openssl(['asn1parse', '-genstr', `OID:${dotted}`]).stdout;
    expect(parsed(derOid(dotted))).toBe(name);
  },
);

test.each([
  ['1999-12-31T23:59:59Z', 0x17, '991231235959Z'],
  ['2049-12-31T23:59:59.999Z', 0x17, '491231235959Z'],
  ['2050-01-01T00:00:00Z', 0x18, '20500101000000Z'],
])('%s', (moment, tag, text) => {
  expect(derTime(new Date(moment))).toEqual(Buffer.from([tag, text.length, ...Buffer.from(text)]));
});
