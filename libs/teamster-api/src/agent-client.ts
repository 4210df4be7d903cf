import type { Issue } from '@operos/cluster-model';
import { AgentClientError } from './agent-client-error.ts';
import type {
  EnrolmentAnswer,
  EnrolmentAsk,
  Heartbeat,
  HeartbeatAnswer,
  NonceAnswer,
  PlanAnswer,
  PlanReceipt,
  RenewalAnswer,
} from './agent-protocol.ts';
import type { AgentExchange, AgentReply, AgentTransport } from './agent-transport.ts';

const LONG_POLL_MARGIN_SECONDS = 10;

/** A machine that wants to join: what it says of itself, and how it signs. */
export interface Applicant extends Omit<EnrolmentAsk, 'proof' | 'token'> {
  /** Signs a proof of key over the server's nonce. */
  readonly sign: (nonce: string) => Promise<string>;
  /** Proves that the machine holds a join token, without sending the token. */
  readonly joinToken?: (nonce: string) => NonNullable<EnrolmentAsk['token']>;
}

/** Speaks the agent protocol over a transport; every call rejects with AgentClientError. */
export class AgentClient {
  readonly #transport: AgentTransport;

  constructor(transport: AgentTransport) {
    this.#transport = transport;
  }

  async askNonce(): Promise<NonceAnswer> {
    const body = await this.#call({ method: 'POST', path: '/enrolment/v1/nonces' });
    return { nonce: text(body, 'nonce'), now: text(body, 'now') };
  }

  /** Asks for a nonce, lets the machine sign it, and asks to enrol with that proof. */
  async apply(applicant: Applicant): Promise<EnrolmentAnswer> {
    const { nonce } = await this.askNonce();
    const { sign, joinToken, ...facts } = applicant;
    const token = joinToken?.(nonce);
    return this.askEnrolment({
      ...facts,
      proof: await sign(nonce),
      ...(token === undefined ? {} : { token }),
    });
  }

  /** Asks to enrol, or asks again: the same key always gets the same request. */
  async askEnrolment(ask: EnrolmentAsk): Promise<EnrolmentAnswer> {
    return decision(
      await this.#transport({ method: 'POST', path: '/enrolment/v1/requests', body: ask }),
    );
  }

  /** Waits until an admin decided or the seconds are over, whichever is first. */
  async awaitDecision(requestId: string, waitSeconds: number): Promise<EnrolmentAnswer> {
    const path = `/enrolment/v1/requests/${encodeURIComponent(requestId)}?wait=${waitSeconds}`;
    const timeoutSeconds = waitSeconds + LONG_POLL_MARGIN_SECONDS;
    return decision(await this.#transport({ method: 'GET', path, timeoutSeconds }));
  }

  async heartbeat(beat: Heartbeat): Promise<HeartbeatAnswer> {
    const body = await this.#call({ method: 'POST', path: '/agent/v1/heartbeats', body: beat });
    return {
      planDigest: text(body, 'planDigest'),
      reportWanted: field(body, 'reportWanted') === true,
      now: text(body, 'now'),
    };
  }

  async sendReport(report: unknown): Promise<void> {
    await this.#call({ method: 'PUT', path: '/agent/v1/report', body: { report } });
  }

  async fetchPlan(): Promise<PlanAnswer> {
    const body = await this.#call({ method: 'GET', path: '/agent/v1/plan' });
    return { planDigest: text(body, 'planDigest'), plan: field(body, 'plan') };
  }

  async sendReceipt(receipt: PlanReceipt): Promise<void> {
    await this.#call({ method: 'POST', path: '/agent/v1/receipts', body: receipt });
  }

  /** Gets a new certificate while the old one is still valid. */
  async renew(csr: string): Promise<RenewalAnswer> {
    const body = await this.#call({ method: 'POST', path: '/agent/v1/renewals', body: { csr } });
    return { certificate: text(body, 'certificate') };
  }

  async #call(exchange: AgentExchange): Promise<unknown> {
    return accepted(await this.#transport(exchange));
  }
}

function accepted(reply: AgentReply): unknown {
  if (reply.status >= 200 && reply.status < 300) return reply.body;
  const issues = issuesOf(reply.body);
  const said = issues.map(({ message }) => message).join('; ') || `status ${reply.status}`;
  throw new AgentClientError(codeOf(reply.status), `The server answered: ${said}`, {
    issues,
    retryAfterSeconds: reply.retryAfterSeconds,
  });
}

function codeOf(status: number): AgentClientError['code'] {
  if (status === 401 || status === 403) return 'unauthorised';
  if (status === 429 || status === 503) return 'busy';
  return status >= 400 && status < 500 ? 'refused' : 'unexpected-answer';
}

function issuesOf(body: unknown): readonly Issue[] {
  const issues = field(body, 'issues');
  return Array.isArray(issues) ? (issues as Issue[]) : [];
}

/** A rejection (403) is an answer, not a failure of the exchange. */
function decision(reply: AgentReply): EnrolmentAnswer {
  return enrolmentAnswer(reply.status === 403 ? reply.body : accepted(reply));
}

function enrolmentAnswer(body: unknown): EnrolmentAnswer {
  switch (field(body, 'state')) {
    case 'pending':
    case 'conflict':
    case 'approved':
    case 'rejected':
      return body as EnrolmentAnswer;
    default:
      throw unexpected('state');
  }
}

function text(body: unknown, name: string): string {
  const value = field(body, name);
  if (typeof value !== 'string') throw unexpected(name);
  return value;
}

function field(body: unknown, name: string): unknown {
  return typeof body === 'object' && body !== null
    ? (body as Record<string, unknown>)[name]
    : undefined;
}

function unexpected(name: string): AgentClientError {
  return new AgentClientError(
    'unexpected-answer',
    `Expected "${name}" in the server's answer, got none: is this address Teamster's agent port?`,
  );
}
