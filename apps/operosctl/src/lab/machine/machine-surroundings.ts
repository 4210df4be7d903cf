import type { Fingerprint } from '@operos/pki';
import type { AgentClient } from '@operos/teamster-api';
import type { LabLog } from '../lab-log.ts';
import type { DaemonLine } from '../daemon-log-line.ts';
import type { LabClock } from './lab-clock.ts';
import type { Turnstile } from './turnstile.ts';

/** An open way to Teamster. */
export interface AgentConnection {
  readonly client: AgentClient;
  close(): void;
}

/** What proves who the machine is; PEM both. */
export interface AgentCredentials {
  readonly key: string;
  readonly certificate: string;
}

/** What a simulated machine shares with its datacentre; its waits reject with AbortError when the lab stops. */
export interface MachineSurroundings {
  readonly seed: number;
  readonly clock: LabClock;
  readonly log: LabLog;
  /** Where machines without a certificate come in, not all at once. */
  readonly door: Turnstile;
  readonly caFingerprint: Fingerprint;
  readonly writeDaemonLine: (line: DaemonLine) => void;
  readonly writeLease: (text: string) => void;
  readonly connect: (credentials?: AgentCredentials) => AgentConnection;
  /** Told of what a person should see; everybody may say the same. */
  readonly onTrouble: (machine: number, error: Error) => void;
}
