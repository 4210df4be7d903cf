import { AgentClientError, type AgentStatus } from '@operos/teamster-api';
import type { AgentWorld, ApplicationFacts } from './agent-world.ts';
import { backOffMs } from './back-off.ts';
import { enrol } from './enrol.ts';
import { beat, type Beating, firstBeating, renewWhenDue, withReport } from './heartbeat.ts';

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
  const life: Life = { signal, attempt: 0, untoldStart: world.clock.now(), beating: undefined };
  while (!isStopped(signal)) {
    try {
      await liveOnce(world, facts, life);
    } catch (error) {
      if (isStopped(signal)) return;
      const wait = Math.max(backOffMs(life.attempt, world.random()), serverWishMs(error));
      world.say('warning', (error as Error).message, { retryInSeconds: Math.round(wait / 1000) });
      life.attempt += 1;
      await world.show({ trouble: troubleOf(error, { now: world.clock.now(), wait }) });
      await sleepUnlessAborted(world, wait, signal);
    }
  }
}

/** What lasts over connections, from the start of the agent to its end. */
interface Life {
  readonly signal: AbortSignal;
  /** Failures since the server was heard last. */
  attempt: number;
  /** When the agent started, until the server knows. */
  untoldStart: Date | undefined;
  /** What the server was told as this node; a new connection goes on from there. */
  beating: Beating | undefined;
}

async function liveOnce(world: AgentWorld, facts: ApplicationFacts, life: Life): Promise<void> {
  const certificate = await world.store.certificate();
  if (certificate !== undefined) return heartbeats(world, facts, { certificate, life });
  const { untoldStart: startedAt, signal } = life;
  const asking = startedAt === undefined ? facts : { ...facts, startedAt };
  const answer = await enrol(world, asking, { until: FOR_EVER, signal });
  life.untoldStart = undefined;
  life.beating = undefined; // perhaps it is another node now, which begins with its plan
  if (answer.state === 'rejected') await sleepUnlessAborted(world, AFTER_REJECTION_MS, signal);
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
  let state = life.beating ?? firstBeating(await world.collect(), life.untoldStart);
  for (let count = 1; !life.signal.aborted; count += 1) {
    life.beating = state = await beat(world, client, { before: state, agentVersion });
    Object.assign(life, { attempt: 0, untoldStart: undefined });
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
