import { createPrivateKey, X509Certificate } from 'node:crypto';
import { certificateNames, parseDisplayText } from '@operos/cluster-model';
import { exampleSettings } from '@operos/cluster-model/testing';
import { fingerprintOf } from '@operos/pki/node';
import { expect, test } from 'vitest';
import { authorityNameOf } from './authority-name-of.ts';
import { MadeSecrets } from './made-secrets.ts';

const settings = exampleSettings(['cluster.city', 'Toronto'], ['cluster.country', 'CA']);
const made = () => new MadeSecrets({ settings, password: 'four words of mine', now: new Date() });

test('passwords are lines as their readers want them', async () => {
  expect(await made().secret('admin-password')).toBe('four words of mine\n');
  expect(await made().secret('root-password-line')).toBe('root:four words of mine\n');
});

test('the certificate has every name of the controller, and its chain ends in the authority', async () => {
  const secrets = made();
  const pems = (await secrets.secret('web-certificate')).split(/(?<=-----END CERTIFICATE-----\n)/);
  expect(pems).toHaveLength(2);
  const [server, authority] = pems.map((pem) => new X509Certificate(pem));
  expect(server!.verify(authority!.publicKey)).toBe(true);
  expect(fingerprintOf(pems[1]!)).toBe(await secrets.fingerprint());
  expect(await secrets.secret('cluster-authority')).toContain(pems[1]);
  const key = createPrivateKey(await secrets.secret('web-key'));
  expect(server!.checkPrivateKey(key)).toBe(true);
  const { dns, addresses } = certificateNames(settings);
  for (const name of dns) expect(server!.checkHost(name)).toBe(name);
  for (const address of addresses) expect(server!.checkIP(address)).toBe(address);
});

test('each installation has keys of its own', async () => {
  expect(await made().secret('web-key')).not.toBe(await made().secret('web-key'));
});

test('the authority is called as the cluster is, where that fits into a certificate', () => {
  expect(authorityNameOf(settings.cluster)).toMatchObject({
    ...{ commonName: 'Rack One Controller CA', organisation: 'Example Ltd.' },
    ...{ city: 'Toronto', country: 'CA', department: undefined },
  });
  const text = (words: string) => parseDisplayText(words, 100)!;
  const odd = { ...settings.cluster, name: text('Größe, CN=x'), organisation: text('a\nb') };
  expect(authorityNameOf(odd)).toMatchObject({
    ...{ commonName: 'Operos Controller CA', organisation: 'a b' },
  });
});
