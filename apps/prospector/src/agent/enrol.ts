import { parseAgentKey } from '@operos/pki/node';
import type { EnrolmentAnswer } from '@operos/teamster-api';
import type { StatusChange } from '../status/status-board.ts';
import type { AgentWorld, ApplicationFacts } from './agent-world.ts';
import { applicantOf } from './apply-for-enrolment.ts';

const LONG_POLL_SECONDS = 25;

/** How long to wait for an admin. */
export interface Patience {
  /** When to stop waiting; milliseconds since the epoch, Infinity for never. */
  readonly until: number;
  readonly signal: AbortSignal;
}

/**
 * Asks to enrol and waits for the decision; keeps the certificate when approved. Asking again is harmless: the same
 * key always gets the same request. Resolves with the last answer, which is still `pending` when patience ended.
 */
export async function enrol(
  world: AgentWorld,
  facts: ApplicationFacts,
  patience: Patience,
): Promise<EnrolmentAnswer> {
  await world.show({ phase: 'asking' });
  const key = parseAgentKey(await world.store.key());
  const connection = await world.connect();
  try {
    const applicant = await applicantOf(key, await world.collect(), {
      facts,
      now: world.clock.now,
    });
    const first = await connection.client.apply(applicant);
    const decided = await untilDecided(world, first, { connection, patience });
    if (decided.state === 'approved') await world.store.saveCertificate(decided.certificate);
    return decided;
  } finally {
    connection.close();
  }
}

async function untilDecided(
  world: AgentWorld,
  first: EnrolmentAnswer,
  {
    connection,
    patience,
  }: {
    readonly connection: Awaited<ReturnType<AgentWorld['connect']>>;
    readonly patience: Patience;
  },
): Promise<EnrolmentAnswer> {
  let answer = first;
  await announce(world, answer);
  while (isOpen(answer) && secondsLeft(world, patience) > 0) {
    patience.signal.throwIfAborted();
    const wait = Math.ceil(Math.min(LONG_POLL_SECONDS, secondsLeft(world, patience)));
    const next = await connection.client.awaitDecision(answer.requestId, wait);
    if (next.state !== answer.state) await announce(world, next);
    answer = next;
  }
  return answer;
}

function isOpen(answer: EnrolmentAnswer): boolean {
  return answer.state === 'pending' || answer.state === 'conflict';
}

function secondsLeft(world: AgentWorld, patience: Patience): number {
  return (patience.until - world.clock.now().getTime()) / 1000;
}

async function announce({ say, show }: AgentWorld, answer: EnrolmentAnswer): Promise<void> {
  await show(statusOf(answer));
  switch (answer.state) {
    case 'pending':
      say('info', 'Waiting for an admin to approve this server', { phrase: answer.phrase });
      return;
    case 'conflict':
      say('warning', 'This server looks like one that is already known; an admin must decide', {
        phrase: answer.phrase,
      });
      return;
    case 'approved':
      say('info', 'Approved', { node: answer.name });
      return;
    case 'rejected':
      say('error', 'Rejected by an admin', { reason: answer.reason });
      return;
  }
}

function statusOf(answer: EnrolmentAnswer): StatusChange {
  const past = { phrase: undefined, reason: undefined, trouble: undefined };
  switch (answer.state) {
    case 'approved':
      return { ...past, phase: answer.state, name: answer.name };
    case 'rejected':
      return { ...past, phase: answer.state, reason: answer.reason };
    default:
      return { ...past, phase: answer.state, phrase: answer.phrase };
  }
}
