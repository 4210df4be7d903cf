import { canonicalReport, type HardwareReport } from '@operos/hw-inventory';
import type { Fingerprint } from '@operos/pki';
import { type AgentKey, sha256Text } from '@operos/pki/node';
import type { RackedMachine } from '../datacentre/datacentre.ts';
import { type Random, randomFrom } from '../datacentre/random.ts';
import { lossOfLastDisk, withoutLastDisk } from '../datacentre/simulated-hardware.ts';
import { simulatedKey } from '../datacentre/simulated-key.ts';

/** The part of a machine that stays when it is switched off. */
export class MachineBody {
  readonly racked: RackedMachine;
  readonly key: AgentKey;
  /** Spreads retries and heartbeats, which the network delays anyway; nothing in the log may follow from it. */
  readonly jitter: Random;
  #report: HardwareReport;
  #reportDigest: Fingerprint;
  #degraded: readonly string[] = [];

  constructor(racked: RackedMachine, seed: number) {
    this.racked = racked;
    this.key = simulatedKey(seed, racked.index);
    this.jitter = randomFrom(seed, 'jitter', racked.index);
    this.#report = racked.report;
    this.#reportDigest = digestOf(racked.report);
  }

  get report(): HardwareReport {
    return this.#report;
  }

  get reportDigest(): Fingerprint {
    return this.#reportDigest;
  }

  /** Why it is not well; empty when it is. */
  get degraded(): readonly string[] {
    return this.#degraded;
  }

  loseDisk(): void {
    this.#degraded = lossOfLastDisk(this.#report);
    this.#report = withoutLastDisk(this.#report);
    this.#reportDigest = digestOf(this.#report);
  }
}

function digestOf(report: HardwareReport): Fingerprint {
  return sha256Text(canonicalReport(report));
}
