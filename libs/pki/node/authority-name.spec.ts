import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { X509Certificate } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseDnsName } from '@operos/cluster-model';
import { expect, test } from 'vitest';
import { hasOpenssl, openssl } from '../testing/index.ts';
import { type AuthorityName, authorityName } from './authority-name.ts';
import { createClusterAuthority, issueServerCertificate } from './index.ts';

const now = new Date();
const whole: AuthorityName = {
  ...{ commonName: 'Rack One CA', organisation: 'Beispiel Größe 株式会社', department: 'IT, Ops' },
  ...{ city: 'Toronto', province: 'Ontario', country: 'CA' },
};

test('a name has what was said, and nothing else', async () => {
  const subject = async (name: AuthorityName) => {
    const { certificatePem } = await createClusterAuthority({ ...name, now });
    return new X509Certificate(certificatePem).subject;
  };
  expect(await subject({ commonName: 'Rack One CA' })).toBe('CN=Rack One CA');
  expect((await subject(whole)).split('\n')).toEqual([
    ...['C=CA', 'ST=Ontario', 'L=Toronto', 'O=Beispiel Größe 株式会社'],
    ...[String.raw`OU=IT\, Ops`, 'CN=Rack One CA'],
  ]);
});

test.each<[string, AuthorityName]>([
  ['a common name that could be two', { commonName: 'a, CN=b' }],
  ['a line break', { ...whole, organisation: 'a\nb' }],
  ['too long a text', { ...whole, city: 'x'.repeat(65) }],
  ['an empty text', { ...whole, department: '' }],
])('%s is refused', (_, name) => {
  expect(() => authorityName(name)).toThrow('Expected 1 to 64');
});

test.skipIf(!hasOpenssl)('openssl finds the way from a leaf to such an authority', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'operos-pki-'));
  const authority = await createClusterAuthority({ ...whole, now });
  const dnsNames = [parseDnsName('controller')!];
  const leaf = await issueServerCertificate(authority, { dnsNames, addresses: [], now });
  writeFileSync(join(folder, 'ca.pem'), authority.certificatePem);
  const words = ['verify', '-x509_strict', '-CAfile', join(folder, 'ca.pem')];
  expect(openssl(words, leaf.certificatePem)).toMatchObject({ status: 0 });
  rmSync(folder, { recursive: true });
});
