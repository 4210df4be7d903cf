import 'reflect-metadata';
import { Pkcs10CertificateRequestGenerator } from '@peculiar/x509';
import { webcrypto } from 'node:crypto';
import type { AgentKey } from './agent-key.ts';
import { commonNameOnly, ecdsaP256, importSigningKey } from './signer.ts';

/** Makes a PKCS#10 request in PEM for a key, with a common name and nothing else in it. */
export async function createCsr(key: AgentKey, commonName: string): Promise<string> {
  const publicKey = await webcrypto.subtle.importKey('spki', key.publicKey.spki, ecdsaP256, true, [
    'verify',
  ]);
  const request = await Pkcs10CertificateRequestGenerator.create({
    name: commonNameOnly(commonName).toJSON(),
    keys: { privateKey: await importSigningKey(key.privateKey), publicKey },
    signingAlgorithm: ecdsaP256,
  });
  return `${request.toString('pem')}\n`;
}
