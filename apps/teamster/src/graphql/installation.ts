/** Whom a certificate is for, and how long. */
export interface CertificateFacts {
  readonly names: readonly string[];
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

/** What is running here. Whoever starts Teamster knows it. */
export abstract class Installation {
  /** x.y.z */
  abstract readonly version: string;
  /** SHA-256 of the cluster CA's certificate, `sha256:…`. */
  abstract readonly caFingerprint: string;
  /** Where machines enrol. */
  abstract readonly agentUrl: string;
  abstract readonly database: 'SQLite' | 'PostgreSQL';
  /** Milliseconds since the epoch. */
  abstract readonly startedAt: number;
  /** Whether machines of a virtual datacentre may enrol. */
  abstract readonly simulation: boolean;
  /** By which browsers know this controller; null where something else serves HTTPS. */
  abstract readonly webCertificate: CertificateFacts | null;
}
