import { Injectable } from '@nestjs/common';
import type { EnrolmentAnswer } from '@operos/teamster-api';
import type { Exchange, Reply } from '../agent-port/exchange.ts';
import { readJson } from '../agent-port/read-json.ts';
import { refuse, refuseBecause } from '../agent-port/refuse.ts';
import type { Route } from '../agent-port/route.ts';
import { askAnew, DecisionPolls } from './decision-polls.ts';
import { EnrolmentDesk } from './enrolment-desk.ts';
import { EnrolmentLimits } from './enrolment-limits.ts';
import { enrolmentRequests } from '../operations/metrics.ts';
import { outcomeOf } from './enrolment-outcome.ts';
import { readAsk } from './read-ask.ts';

/** What a machine without a certificate may ask; nothing secret is in any answer. */
@Injectable()
export class EnrolmentRoutes {
  constructor(
    private readonly desk: EnrolmentDesk,
    private readonly limits: EnrolmentLimits,
    private readonly polls: DecisionPolls,
  ) {}

  routes(): readonly Route[] {
    return [
      { method: 'GET', path: '/enrolment/v1/ca', answer: () => this.#authority() },
      {
        method: 'POST',
        path: '/enrolment/v1/nonces',
        answer: (exchange) => this.#nonce(exchange),
      },
      {
        method: 'POST',
        path: '/enrolment/v1/requests',
        answer: (exchange) => this.#request(exchange),
      },
      {
        method: 'GET',
        path: '/enrolment/v1/requests/:id',
        answer: (exchange) => this.polls.answer(exchange),
      },
    ];
  }

  #authority(): Reply {
    const type = 'application/x-pem-file';
    return { status: 200, text: { type, content: this.desk.authorityPem } };
  }

  async #nonce({ source }: Exchange): Promise<Reply> {
    const refused = await this.limits.tooMany(source);
    return refused ?? { status: 201, body: this.desk.nonce() };
  }

  async #request(exchange: Exchange): Promise<Reply> {
    const reply = await this.#judge(exchange);
    enrolmentRequests.inc({ outcome: outcomeOf(reply) });
    return reply;
  }

  async #judge({ request, source }: Exchange): Promise<Reply> {
    const refused = await this.limits.tooMany(source);
    if (refused !== undefined) return refused;
    const body = await readJson(request);
    if (body.kind === 'refused') return body.reply;
    const ask = readAsk(body.value);
    if (!('csr' in ask)) return refuse(400, ask);
    if (ask.simulated && !this.limits.simulation) return noSimulation();
    const verified = await this.desk.verify(ask);
    if (!('csr' in verified)) return refuse(400, verified);
    const full = this.desk.isKnown(verified) ? undefined : this.limits.isFull(source);
    if (full !== undefined) return full;
    const requestId = await this.desk.take(verified, source);
    this.limits.arrived(requestId, source);
    return this.#answer(requestId);
  }

  async #answer(requestId: string): Promise<Reply> {
    const answer: EnrolmentAnswer | undefined = await this.polls.now(requestId);
    return answer === undefined ? askAnew() : { status: 202, body: answer };
  }
}

function noSimulation(): Reply {
  return refuseBecause(400, 'simulation-off', [
    'Expected a real machine: this Teamster lets no simulated ones in',
    'Start it with OPEROS_SIMULATION=1, or point the simulator elsewhere.',
  ]);
}
