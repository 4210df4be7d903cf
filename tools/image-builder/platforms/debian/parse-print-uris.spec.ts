import { expect, test } from 'vitest';
import { parsePrintUris } from './parse-print-uris.ts';

const digest = '0f'.repeat(32);

test('reads address, name, version with its epoch, size and digest', () => {
  const line = `'http://deb.debian.org/debian/pool/main/a/acl/libacl1_1%3a2.3.2-2%2bb1_amd64.deb' libacl1_1%3a2.3.2-2+b1_amd64.deb 32912 SHA256:${digest}`;
  expect(parsePrintUris(`${line}\n`)).toEqual([
    {
      name: 'libacl1',
      version: '1:2.3.2-2+b1',
      architecture: 'amd64',
      bytes: 32912,
      sha256: digest,
      url: 'http://deb.debian.org/debian/pool/main/a/acl/libacl1_1%3a2.3.2-2%2bb1_amd64.deb',
    },
  ]);
});

test.each([
  "'http://deb.debian.org/x/acl_1_amd64.deb' acl_1_amd64.deb 12 MD5Sum:00",
  "'http://deb.debian.org/x/acl_1_amd64.deb' acl_1_amd64.deb 12 ",
  'Reading package lists...',
])('"%s" is refused: a package without a SHA-256 is not used', (line) => {
  expect(() => parsePrintUris(line)).toThrow(line);
});
