import type { CertificateProfile } from './certificate-profile.ts';

/** When a certificate holds, both ends included (RFC 5280 §4.1.2.5). */
export interface Validity {
  readonly notBefore: Date;
  readonly notAfter: Date;
}

/** The dates of a certificate signed at `now`, to the whole second, which is all X.509 can say. */
export function validityOf(profile: CertificateProfile, now: Date): Validity {
  const second = Math.floor(now.getTime() / 1000) * 1000;
  return {
    notBefore: new Date(second - profile.backdateMs),
    notAfter: new Date(second + profile.lifetimeMs),
  };
}
