/** What a certificate of one kind may do, and for how long (RFC 5280 §4.2.1). */
export interface CertificateProfile {
  /** From the moment of signing to notAfter. */
  readonly lifetimeMs: number;
  /** How far notBefore lies in the past, for machines whose clock is slow or set to local time. */
  readonly backdateMs: number;
  readonly isAuthority: boolean;
  readonly keyUsages: readonly ('digitalSignature' | 'keyCertSign' | 'cRLSign')[];
  readonly extendedKeyUsages: readonly ('serverAuth' | 'clientAuth')[];
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Every kind of certificate the cluster CA signs, itself included; all keys are ECDSA P-256. */
export const certificateProfiles = {
  authority: {
    lifetimeMs: 3652 * DAY_MS, // ten years with their leap days
    backdateMs: DAY_MS,
    isAuthority: true,
    keyUsages: ['keyCertSign', 'cRLSign'],
    extendedKeyUsages: [],
  },
  server: {
    lifetimeMs: 90 * DAY_MS,
    backdateMs: DAY_MS,
    isAuthority: false,
    keyUsages: ['digitalSignature'],
    extendedKeyUsages: ['serverAuth'],
  },
  agent: {
    lifetimeMs: 7 * DAY_MS,
    backdateMs: HOUR_MS,
    isAuthority: false,
    keyUsages: ['digitalSignature'],
    extendedKeyUsages: ['clientAuth'],
  },
} as const satisfies Readonly<Record<string, CertificateProfile>>;
