import { X509Certificate } from 'node:crypto';
import { canonicalReport, type HardwareReport } from '@operos/hw-inventory';
import { renewalDue, type Validity } from '@operos/pki';
import { createCsr, parseAgentKey, sha256Text } from '@operos/pki/node';
import type { AgentClient, Heartbeat, HeartbeatAnswer } from '@operos/teamster-api';
import type { AgentWorld } from './agent-world.ts';

/** What the agent knows between two heartbeats. */
export interface Beating {
  readonly report: HardwareReport;
  readonly reportDigest: string;
  /** Digest of the plan applied last; null before the first. */
  readonly planDigest: string | null;
  /** Stages reached since the last heartbeat the server acknowledged. */
  readonly stages: NonNullable<Heartbeat['stages']>;
  readonly degraded: readonly string[];
}

/** The state before the first heartbeat as this node; `startedAt` is told by it when nothing else has told it yet. */
export function firstBeating(report: HardwareReport, startedAt: Date | undefined): Beating {
  const start = startedAt && { stage: 'agent-started', at: startedAt.toISOString() };
  return {
    ...withReport(report),
    planDigest: null,
    stages: start === undefined ? [] : [start],
    degraded: [],
  };
}

/** A report with the digest that stands for it on the wire. */
export function withReport(report: HardwareReport): Pick<Beating, 'report' | 'reportDigest'> {
  return { report, reportDigest: sha256Text(canonicalReport(report)) };
}

/** One heartbeat, and whatever the server asks for in its answer; resolves with the state after it. */
export async function beat(
  world: AgentWorld,
  client: AgentClient,
  { before, agentVersion }: { readonly before: Beating; readonly agentVersion: string },
): Promise<Beating> {
  const { reportDigest, planDigest, stages, degraded } = before;
  const answer = await client.heartbeat({
    reportDigest,
    planDigest,
    stages,
    degraded,
    agentVersion,
  });
  const heardAt = world.clock.now().toISOString();
  await world.show({ phase: 'working', heardAt, trouble: undefined });
  if (answer.reportWanted) await client.sendReport(before.report);
  const heard = { ...before, stages: [] };
  return answer.planDigest === planDigest ? heard : applyNewPlan(world, client, { heard, answer });
}

async function applyNewPlan(
  world: AgentWorld,
  client: AgentClient,
  { heard, answer }: { readonly heard: Beating; readonly answer: HeartbeatAnswer },
): Promise<Beating> {
  const { planDigest, plan } = await client.fetchPlan();
  const { outcome, steps } = await world.applyPlan(plan);
  world.say(outcome === 'applied' ? 'info' : 'error', `Plan ${outcome}`, { planDigest });
  await world.show({ plan: { digest: planDigest, outcome } });
  await client.sendReceipt({ planDigest, outcome, steps });
  if (outcome === 'applied') return { ...heard, planDigest, degraded: [] };
  // Not applied: the same plan is tried again with the next heartbeat, and the server knows why.
  return { ...heard, degraded: [`The plan ${answer.planDigest} was ${outcome}`] };
}

/** Gets a new certificate when a third of the old one's life is over; resolves with the one to use. */
export async function renewWhenDue(
  world: AgentWorld,
  client: AgentClient,
  { certificate, jitter }: { readonly certificate: string; readonly jitter: number },
): Promise<string> {
  if (!renewalDue(validityIn(certificate), world.clock.now(), jitter)) return certificate;
  const key = parseAgentKey(await world.store.key());
  const renewed = await client.renew(await createCsr(key, 'operos-agent'));
  await world.store.saveCertificate(renewed.certificate);
  world.say('info', 'Certificate renewed');
  return renewed.certificate;
}

function validityIn(certificate: string): Validity {
  const { validFrom, validTo } = new X509Certificate(certificate);
  return { notBefore: new Date(validFrom), notAfter: new Date(validTo) };
}
