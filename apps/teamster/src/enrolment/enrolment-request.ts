import type { MacAddress } from '@operos/cluster-model';
import type { HardwareReport, MachineIdentity } from '@operos/hw-inventory';
import type { Fingerprint, KeyThumbprint } from '@operos/pki';
import type { P256Key } from '@operos/pki/node';
import type { EnrolmentAsk } from '@operos/teamster-api';

/** The fields of an ask that were looked at one by one; what they hold is judged later. */
export interface ReadAsk extends Omit<EnrolmentAsk, 'bootMac' | 'simulated' | 'startedAt'> {
  /** By the machine's own clock, milliseconds since the epoch; null when it was told before. */
  readonly startedAt: number | null;
  readonly bootMac: MacAddress | null;
  readonly simulated: boolean;
}

/** A request whose machine proved its key, and whose report can be stored. */
export interface EnrolmentRequest {
  readonly csr: string;
  /** Of the request; it may be certified. */
  readonly key: P256Key;
  readonly keyThumbprint: KeyThumbprint;
  readonly nonce: string;
  readonly report: HardwareReport;
  /** Of the report as the machine sent it. */
  readonly reportDigest: Fingerprint;
  readonly identity: MachineIdentity;
  readonly bootMac: MacAddress | null;
  readonly agentVersion: string;
  /** By the machine's own clock, milliseconds since the epoch; null when it was told before. */
  readonly startedAt: number | null;
  readonly simulated: boolean;
  readonly token: EnrolmentAsk['token'];
}
