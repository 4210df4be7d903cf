/** A certificate that its node may use now. */
export interface ValidCertificate {
  readonly fingerprint: string;
  readonly nodeId: string;
  /** RFC 7638 thumbprint of the key that it is for. */
  readonly keyThumbprint: string;
  readonly issuedAt: number;
  readonly expiresAt: number;
}
