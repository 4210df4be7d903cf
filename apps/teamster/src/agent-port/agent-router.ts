import type { IncomingMessage, ServerResponse } from 'node:http';
import { Injectable } from '@nestjs/common';
import { AgentRoutes } from '../agents/agent-routes.ts';
import { EnrolmentRoutes } from '../enrolment/enrolment-routes.ts';
import { Log } from '../surroundings/log.ts';
import type { Exchange, Reply } from './exchange.ts';
import { refuseBecause } from './refuse.ts';
import type { Route } from './route.ts';
import { sendReply } from './send-reply.ts';
import { sourceOf } from './source-of.ts';

/** Finds the route of each request. There are few routes and many requests, so there is no framework in between. */
@Injectable()
export class AgentRouter {
  readonly #exact = new Map<string, Route>();
  readonly #withId: Route[] = [];

  constructor(
    enrolment: EnrolmentRoutes,
    agents: AgentRoutes,
    private readonly log: Log,
  ) {
    for (const route of [...enrolment.routes(), ...agents.routes()])
      if (route.path.endsWith('/:id')) this.#withId.push(route);
      else this.#exact.set(`${route.method} ${route.path}`, route);
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [path = '', query = ''] = (request.url ?? '').split('?', 2);
    const { route, id } = this.#find(request.method ?? '', path);
    const exchange = new ArrivedExchange({ request, response }, id, query);
    sendReply(request, response, await this.#answer(route, exchange));
  }

  #find(method: string, path: string): { readonly route: Route | undefined; readonly id: string } {
    const exact = this.#exact.get(`${method} ${path}`);
    if (exact !== undefined) return { route: exact, id: '' };
    const slash = path.lastIndexOf('/');
    const pattern = `${path.slice(0, slash)}/:id`;
    const route = this.#withId.find((one) => one.method === method && one.path === pattern);
    return { route, id: path.slice(slash + 1) };
  }

  async #answer(route: Route | undefined, exchange: Exchange): Promise<Reply> {
    if (route === undefined) return notFound();
    try {
      return await route.answer(exchange);
    } catch (err) {
      if (!exchange.request.destroyed)
        this.log.error({ err, path: route.path }, 'a machine could not be answered');
      return unavailable();
    }
  }
}

/** What only some routes ask for is found when they do. */
class ArrivedExchange implements Exchange {
  readonly request: IncomingMessage;
  readonly id: string;
  readonly query: string;
  readonly #response: ServerResponse;

  constructor(
    { request, response }: { request: IncomingMessage; response: ServerResponse },
    id: string,
    query: string,
  ) {
    this.request = request;
    this.id = id;
    this.query = query;
    this.#response = response;
  }

  get source(): string {
    return sourceOf(this.request.socket.remoteAddress);
  }

  whenGone(): AbortSignal {
    return goneSignal(this.#response);
  }
}

function goneSignal(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => {
    gone.abort();
  });
  return gone.signal;
}

function notFound(): Reply {
  return refuseBecause(404, 'not-found', [
    'Expected a request of the agent protocol',
    'People and browsers use the other port.',
  ]);
}

function unavailable(): Reply {
  return {
    ...refuseBecause(503, 'unavailable', ['Teamster could not do this now', 'Try again.']),
    retryAfterSeconds: 5,
  };
}
