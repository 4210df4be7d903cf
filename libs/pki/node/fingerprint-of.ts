import { createHash, X509Certificate } from 'node:crypto';
import type { Fingerprint } from '../src/index.ts';
import { PkiError } from './pki-error.ts';

/** SHA-256 of the whole certificate (DER): what `openssl x509 -fingerprint -sha256` prints, in our form. */
export function fingerprintOf(certificatePem: string): Fingerprint {
  return sha256Text(readCertificate(certificatePem).raw);
}

/** SHA-256 of the public key in a certificate (SubjectPublicKeyInfo, DER): it outlives a renewed certificate. */
export function spkiThumbprint(certificatePem: string): Fingerprint {
  return sha256Text(
    readCertificate(certificatePem).publicKey.export({ format: 'der', type: 'spki' }),
  );
}

/** SHA-256 of text (as UTF-8) or bytes. */
export function sha256Text(content: string | Uint8Array): Fingerprint {
  return `sha256:${createHash('sha256').update(content).digest('hex')}` as Fingerprint;
}

function readCertificate(pem: string): X509Certificate {
  try {
    return new X509Certificate(pem);
  } catch (cause) {
    throw new PkiError('bad-certificate', 'Expected a certificate in PEM', { cause });
  }
}
