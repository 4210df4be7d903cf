import type { Issue } from '@operos/cluster-model';
import {
  canonicalReport,
  type HardwareReport,
  identifyMachine,
  parseHardwareReport,
} from '@operos/hw-inventory';
import { checkAgentCsr, type Fingerprint, type KeyThumbprint } from '@operos/pki';
import { type P256Key, sha256Text, verifyCsr, verifyProof } from '@operos/pki/node';
import type { EnrolmentRequest, ReadAsk } from './enrolment-request.ts';

/** What the server knows and the proof must repeat. */
export interface Challenge {
  readonly nonce: string;
  readonly audience: Fingerprint;
}

/** Checks the key, the report and the proof that ties them to this server and this minute. */
export async function verifyAsk(
  ask: ReadAsk,
  challenge: Challenge,
): Promise<EnrolmentRequest | readonly Issue[]> {
  const read = keyOf(ask.csr);
  const report = reportOf(ask.report);
  if (!('keyThumbprint' in read)) return read;
  if (!('digest' in report)) return report;
  const { key, keyThumbprint } = read;
  const verdict = await verifyProof(ask.proof, {
    ...challenge,
    keyThumbprint,
    reportDigest: report.digest,
  });
  if (verdict.kind === 'refused') return verdict.issues;
  return {
    csr: ask.csr,
    key,
    keyThumbprint,
    nonce: challenge.nonce,
    report: report.report,
    reportDigest: report.digest,
    identity: identifyMachine(report.report),
    bootMac: ask.bootMac,
    agentVersion: ask.agentVersion,
    startedAt: ask.startedAt,
    simulated: ask.simulated,
    token: ask.token,
  };
}

/** The key in a request that may be signed. */
export interface ReadKey {
  readonly key: P256Key;
  readonly keyThumbprint: KeyThumbprint;
}

/** The same, or why it may not. */
export function keyOf(csr: string): ReadKey | readonly Issue[] {
  const reading = verifyCsr(csr);
  if (reading.kind === 'refused') return reading.issues;
  const issues = checkAgentCsr(reading.facts);
  if (issues.length > 0 || reading.key === undefined) return issues;
  return { key: reading.key, keyThumbprint: reading.key.thumbprint };
}

/** A report that can be stored, with the digest of what was sent. */
export interface ReadReport {
  readonly report: HardwareReport;
  readonly digest: Fingerprint;
}

/** Reads a report from the network; paths of issues begin with `report`. */
export function reportOf(value: unknown): ReadReport | readonly Issue[] {
  const outcome = parseHardwareReport(value);
  if (outcome.kind === 'refused')
    return outcome.issues.map((one) => ({
      ...one,
      path: one.path === '' ? 'report' : `report.${one.path}`,
    }));
  // A newer agent may send fields that are left out here; its digest counts them.
  return { report: outcome.report, digest: sha256Text(canonicalReport(value as HardwareReport)) };
}
