import { AgentClientError, type AgentStatus } from '@operos/teamster-api';
import type { AgentWorld, ApplicationFacts } from './agent-world.ts';
import { backOffMs } from './back-off.ts';
import { enrol } from './enrol.ts';
import { beat, firstBeating, renewWhenDue, withReport } from './heartbeat.ts';

const HEARTBEAT_MS = 10_000;
const BEATS_BETWEEN_INVENTORIES = 6; // hardware is read again once a minute
const AFTER_REJECTION_MS = 600_000; // an admin may change their mind
const FOR_EVER = Number.POSITIVE_INFINITY;

/** Enrols, keeps the machine as the cluster wants it, and never gives up; ends only when the signal fires. */
export async function runAgent(
  world: AgentWorld,
  facts: ApplicationFacts,
  signal: AbortSignal,
): Promise<void> {
  await world.notify('READY=1');
  let attempt = 0;
  while (!isStopped(signal)) {
    try {
      await liveOnce(world, facts, { signal, onHeard: () => (attempt = 0) });
    } catch (error) {
      if (isStopped(signal)) return;
      const wait = Math.max(backOffMs(attempt, world.random()), serverWishMs(error));
      world.say('warning', (error as Error).message, { retryInSeconds: Math.round(wait / 1000) });
      attempt += 1;
      await world.show({ trouble: troubleOf(error, { now: world.clock.now(), wait }) });
      await sleepUnlessAborted(world, wait, signal);
    }
  }
}

interface Life {
  readonly signal: AbortSignal;
  /** Called whenever a heartbeat was answered, so that the next failure starts from a short wait again. */
  readonly onHeard: () => void;
}

async function liveOnce(world: AgentWorld, facts: ApplicationFacts, life: Life): Promise<void> {
  const certificate = await world.store.certificate();
  if (certificate !== undefined) return heartbeats(world, facts, { certificate, life });
  const answer = await enrol(world, facts, { until: FOR_EVER, signal: life.signal });
  if (answer.state === 'rejected') await sleepUnlessAborted(world, AFTER_REJECTION_MS, life.signal);
}

async function heartbeats(
  world: AgentWorld,
  facts: ApplicationFacts,
  { certificate, life }: { readonly certificate: string; readonly life: Life },
): Promise<void> {
  const connection = await world.connect(certificate);
  try {
    await keepBeating(world, facts, { certificate, life, client: connection.client });
  } catch (error) {
    // Thrown on, so that a server which refuses every certificate is not asked in a tight loop.
    if (isUnauthorised(error)) await world.store.dropCertificate();
    throw error;
  } finally {
    connection.close();
  }
}

async function keepBeating(
  world: AgentWorld,
  { agentVersion }: ApplicationFacts,
  session: {
    readonly certificate: string;
    readonly life: Life;
    readonly client: Awaited<ReturnType<AgentWorld['connect']>>['client'];
  },
): Promise<void> {
  const { client, life } = session;
  const jitter = world.random();
  let state = firstBeating(await world.collect(), world.clock.now());
  for (let count = 1; !life.signal.aborted; count += 1) {
    state = await beat(world, client, { before: state, agentVersion });
    life.onHeard();
    await world.notify('WATCHDOG=1');
    const renewed = await renewWhenDue(world, client, { certificate: session.certificate, jitter });
    if (renewed !== session.certificate) return; // connect again with the new one
    await sleepUnlessAborted(world, HEARTBEAT_MS, life.signal);
    if (count % BEATS_BETWEEN_INVENTORIES === 0)
      state = { ...state, ...withReport(await world.collect()) };
  }
}

function troubleOf(
  error: unknown,
  { now, wait }: { readonly now: Date; readonly wait: number },
): NonNullable<AgentStatus['trouble']> {
  const retryAt = new Date(now.getTime() + wait).toISOString();
  return { message: (error as Error).message, at: now.toISOString(), retryAt };
}

/** Asked anew each time: the signal may fire during any wait. */
function isStopped(signal: AbortSignal): boolean {
  return signal.aborted;
}

function isUnauthorised(error: unknown): boolean {
  return error instanceof AgentClientError && error.code === 'unauthorised';
}

function serverWishMs(error: unknown): number {
  return error instanceof AgentClientError ? (error.retryAfterSeconds ?? 0) * 1000 : 0;
}

async function sleepUnlessAborted(
  world: AgentWorld,
  milliseconds: number,
  signal: AbortSignal,
): Promise<void> {
  try {
    await world.clock.sleep(milliseconds, signal);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
