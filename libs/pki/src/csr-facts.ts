import type { KeyThumbprint } from './key-thumbprint.ts';

/** What a certificate signing request says of itself (PKCS#10, RFC 2986), before anybody judges it. */
export interface CsrFacts {
  /** The subject as RFC 4514 text, for showing only. */
  readonly subject: string;
  /** The common name, if the subject is exactly one of those and nothing more; else null. */
  readonly commonName: string | null;
  /** `P-256` for an uncompressed point on that curve; else what kind of key it is, or its OID. */
  readonly keyAlgorithm: string;
  /** Thumbprint of a P-256 key; null for any other. */
  readonly keyThumbprint: KeyThumbprint | null;
  /** OID of the signature algorithm; 1.2.840.10045.4.3.2 is ECDSA with SHA-256. */
  readonly signatureAlgorithm: string;
  /** Whether the request is signed by the key it carries. */
  readonly signatureValid: boolean;
  /** OIDs of the attributes, such as the challenge password or a request for extensions (RFC 2985). */
  readonly attributes: readonly string[];
}
