import { createHmac } from 'node:crypto';
import { canonicalReport, type HardwareReport } from '@operos/hw-inventory';
import { parseFingerprint } from '@operos/pki';
import { type AgentKey, createCsr, sha256Text, signProof } from '@operos/pki/node';
import type { Applicant } from '@operos/teamster-api';
import { CommandFailure, exitCodes } from '../exit-codes.ts';
import type { AgentWorld, ApplicationFacts } from './agent-world.ts';

/** What a machine with this key and report sends when it asks to enrol. */
export async function applicantOf(
  key: AgentKey,
  report: HardwareReport,
  { facts, now }: { readonly facts: ApplicationFacts; readonly now: AgentWorld['clock']['now'] },
): Promise<Applicant> {
  const aud = parseFingerprint(facts.caFingerprint);
  if (aud === undefined)
    throw new CommandFailure(
      exitCodes.usage,
      `Expected a CA fingerprint such as sha256:<64 hex digits>, got ${JSON.stringify(facts.caFingerprint)}`,
    );
  const reportDigest = sha256Text(canonicalReport(report));
  const { joinToken, bootMac, agentVersion, startedAt } = facts;
  return {
    csr: await createCsr(key, 'operos-agent'),
    report,
    agentVersion,
    ...(startedAt === undefined ? {} : { startedAt: startedAt.toISOString() }),
    ...(bootMac === undefined ? {} : { bootMac }),
    sign: (nonce) =>
      signProof(key, { nonce, aud, reportDigest, iat: Math.floor(now().getTime() / 1000) }),
    ...(joinToken === undefined ? {} : { joinToken: holdsToken(joinToken, key) }),
  };
}

/** Shows that the machine knows the token's secret without sending it. */
function holdsToken(
  token: NonNullable<ApplicationFacts['joinToken']>,
  key: AgentKey,
): NonNullable<Applicant['joinToken']> {
  return (nonce) => ({
    id: token.id,
    hmac: createHmac('sha256', token.secret)
      .update(nonce + key.publicKey.thumbprint)
      .digest('base64url'),
  });
}
