import { Injectable } from '@nestjs/common';
import type { Exchange, Reply } from '../agent-port/exchange.ts';
import type { Route } from '../agent-port/route.ts';
import { AgentGate, type Caller } from './agent-gate.ts';
import { HeartbeatReplies } from './heartbeat-replies.ts';
import { AgentReplies } from './agent-replies.ts';

/** What an enrolled machine may ask. Each route knows the caller; none lets it name another node. */
@Injectable()
export class AgentRoutes {
  constructor(
    private readonly gate: AgentGate,
    private readonly heartbeats: HeartbeatReplies,
    private readonly others: AgentReplies,
  ) {}

  routes(): readonly Route[] {
    const { plans, identities } = this.others;
    return [
      this.#route('POST', '/agent/v1/heartbeats', (...ask) => this.heartbeats.heartbeat(...ask)),
      this.#route('PUT', '/agent/v1/report', (...ask) => identities.report(...ask)),
      this.#route('POST', '/agent/v1/renewals', (...ask) => identities.renewal(...ask)),
      this.#route('GET', '/agent/v1/plan', (caller) => plans.plan(caller)),
      this.#route('POST', '/agent/v1/receipts', (...ask) => plans.receipt(...ask)),
    ];
  }

  #route(
    method: Route['method'],
    path: string,
    answer: (caller: Caller, exchange: Exchange) => Promise<Reply>,
  ): Route {
    return {
      method,
      path,
      answer: (exchange) => {
        const caller = this.gate.admit(exchange);
        return 'status' in caller ? caller : answer(caller, exchange);
      },
    };
  }
}
