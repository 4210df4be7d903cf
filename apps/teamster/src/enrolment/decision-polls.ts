import { Injectable } from '@nestjs/common';
import type { EnrolmentAnswer } from '@operos/teamster-api';
import type { Exchange, Reply } from '../agent-port/exchange.ts';
import { refuseBecause } from '../agent-port/refuse.ts';
import { PulseBook } from '../fleet/pulse-book.ts';
import { DecisionWaiters } from './decision-waiters.ts';
import { EnrolmentAnswers } from './enrolment-answers.ts';

const LONGEST_WAIT_SECONDS = 60;
const STATUS = { pending: 202, conflict: 202, approved: 200, rejected: 403 } as const;

/** Answers machines that ask where their enrolment stands, at once or as soon as somebody decides. */
@Injectable()
export class DecisionPolls {
  constructor(
    private readonly answers: EnrolmentAnswers,
    private readonly waiters: DecisionWaiters,
    private readonly pulses: PulseBook,
  ) {}

  /** Undefined when the machine has to ask from the start. */
  now(requestId: string): Promise<EnrolmentAnswer | undefined> {
    return this.answers.of(requestId);
  }

  async answer(exchange: Exchange): Promise<Reply> {
    const { id, query } = exchange;
    const gone = exchange.whenGone();
    const until = Date.now() + secondsToWait(query) * 1000;
    this.pulses.heardFrom(id);
    let answer = await this.answers.of(id);
    while (answer !== undefined && isWaiting(answer) && Date.now() < until && !gone.aborted) {
      await this.waiters.wait(id, until - Date.now(), gone);
      answer = await this.answers.of(id);
    }
    return answer === undefined ? askAnew() : { status: STATUS[answer.state], body: answer };
  }
}

function isWaiting({ state }: EnrolmentAnswer): boolean {
  return state === 'pending' || state === 'conflict';
}

function secondsToWait(query: string): number {
  const text = new URLSearchParams(query).get('wait') ?? '0';
  return /^[0-9]{1,4}$/.test(text) ? Math.min(Number(text), LONGEST_WAIT_SECONDS) : 0;
}

/** The answer to an id that is not, or no longer, that of an open request. */
export function askAnew(): Reply {
  return refuseBecause(404, 'request-unknown', [
    'Expected a request that is still open',
    'Ask to enrol again.',
  ]);
}
