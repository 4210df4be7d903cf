/** A certificate that its node may use now. */
export interface ValidCertificate {
  readonly fingerprint: string;
  readonly nodeId: string;
  readonly issuedAt: number;
  readonly expiresAt: number;
}
