import 'reflect-metadata';
import { Pkcs10CertificateRequestGenerator } from '@peculiar/x509';
import { webcrypto } from 'node:crypto';
import type { AgentKey } from './agent-key.ts';
import { plainName } from './signer.ts';

const ecdsaP256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/** Makes a PKCS#10 request in PEM for a key, with a common name and nothing else in it. */
export async function createCsr(key: AgentKey, commonName: string): Promise<string> {
  const publicKey = await webcrypto.subtle.importKey('spki', key.publicKey.spki, ecdsaP256, true, [
    'verify',
  ]);
  const pkcs8 = new Uint8Array(key.privateKey.export({ format: 'der', type: 'pkcs8' }));
  const privateKey = await webcrypto.subtle.importKey('pkcs8', pkcs8, ecdsaP256, false, ['sign']);
  const request = await Pkcs10CertificateRequestGenerator.create({
    name: [{ CN: [plainName(commonName)] }],
    keys: { privateKey, publicKey },
    signingAlgorithm: ecdsaP256,
  });
  return `${request.toString('pem')}\n`;
}
