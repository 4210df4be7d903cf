import 'reflect-metadata';
import { verify } from 'node:crypto';
import type { Issue } from '@operos/cluster-model';
import { type Name, Pkcs10CertificateRequest } from '@peculiar/x509';
import type { CsrFacts } from '../src/index.ts';
import { type P256Key, readP256Spki } from './p256-spki.ts';

/** A request that could be read, with what it says; or why it could not. */
export type CsrReading =
  | { readonly kind: 'read'; readonly facts: CsrFacts; readonly key: P256Key | undefined }
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] };

const MAX_CHARACTERS = 4096; // ours are 400; a request with an RSA-4096 key is 1,600
const ONE_PEM_BLOCK =
  /^\s*-----BEGIN CERTIFICATE REQUEST-----\r?\n([A-Za-z0-9+/=\r\n]+)-----END CERTIFICATE REQUEST-----\s*$/;

/** Reads a hostile PEM text, never throws, and checks its signature with the key that it carries. */
export function verifyCsr(pem: string): CsrReading {
  if (pem.length > MAX_CHARACTERS)
    return refused(`Expected at most ${MAX_CHARACTERS} characters, got ${pem.length}`);
  const [, body] = ONE_PEM_BLOCK.exec(pem) ?? [];
  if (body === undefined) return refused('Expected one CERTIFICATE REQUEST block in PEM');
  try {
    return readRequest(Buffer.from(body, 'base64'));
  } catch {
    return refused('Expected a PKCS#10 request, got bytes that cannot be read as one');
  }
}

/** Opens what @peculiar/x509 keeps protected: the exact bytes that were signed. */
class RawRequest extends Pkcs10CertificateRequest {
  get signedBytes(): Uint8Array {
    const { certificationRequestInfoRaw } = this.asn;
    return new Uint8Array(certificationRequestInfoRaw ?? new ArrayBuffer());
  }

  get attributeTypes(): string[] {
    return this.asn.certificationRequestInfo.attributes.map(({ type }) => type);
  }

  get algorithms(): { readonly key: string; readonly signature: string } {
    const key = this.asn.certificationRequestInfo.subjectPKInfo.algorithm.algorithm;
    return { key, signature: this.asn.signatureAlgorithm.algorithm };
  }

  get signatureBytes(): Uint8Array {
    return new Uint8Array(this.asn.signature);
  }
}

function readRequest(der: Uint8Array): CsrReading {
  const request = new RawRequest(new Uint8Array(der));
  const key = readP256Spki(new Uint8Array(request.publicKey.rawData));
  const facts: CsrFacts = {
    subject: request.subject,
    commonName: onlyCommonName(request.subjectName),
    keyAlgorithm: key ? 'P-256' : keyName(request.algorithms.key),
    keyThumbprint: key?.thumbprint ?? null,
    signatureAlgorithm: request.algorithms.signature,
    signatureValid: key !== undefined && isSigned(request, key),
    attributes: request.attributeTypes,
  };
  return { kind: 'read', facts, key };
}

function isSigned(request: RawRequest, { key }: P256Key): boolean {
  return verify('sha256', request.signedBytes, key, request.signatureBytes);
}

function onlyCommonName(subject: Name): string | null {
  const parts = subject.toJSON();
  const values = parts[0]?.CN;
  const isOnly = parts.length === 1 && Object.keys(parts[0] ?? {}).length === 1;
  return isOnly && values?.length === 1 ? (values[0] ?? null) : null;
}

const keyNames: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.1': 'RSA',
  '1.2.840.10045.2.1': 'another curve or form of elliptic curve key',
  '1.3.101.112': 'Ed25519',
};

function keyName(oid: string): string {
  return keyNames[oid] ?? oid;
}

function refused(message: string): CsrReading {
  const remedy =
    'Make the request with `prospector enrol`, or with openssl req -new and a P-256 key.';
  return {
    kind: 'refused',
    issues: [{ path: 'csr', severity: 'error', code: 'csr-unreadable', message, remedy }],
  };
}
