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
}
