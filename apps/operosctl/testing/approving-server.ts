import { createClusterAuthority, issueAgentCertificate } from '@operos/pki/node';
import type {
  AgentExchange,
  AgentReply,
  AgentTransport,
  EnrolmentAnswer,
  EnrolmentAsk,
  Heartbeat,
} from '@operos/teamster-api';

const PLAN = {
  planDigest: `sha256:${'a'.repeat(64)}`,
  plan: { schema: 1, steps: [], services: [] },
};

/** An agent port in memory that lets in whoever asks, at once, and remembers what it was told. */
export class ApprovingServer {
  readonly heartbeats: Heartbeat[] = [];
  readonly receipts: unknown[] = [];
  /** What each request to enrol said of the start of its agent. */
  readonly startTimes: (string | undefined)[] = [];
  /** `POST /enrolment/v1/requests`, … in the order in which they came. */
  readonly asked: string[] = [];
  /** Given instead of the answers, one after the other; undefined lets one request through. */
  readonly surprises: (AgentReply | Error | undefined)[] = [];
  /** As which server it lets in. */
  nodeId = 'n';
  /** When certificates are issued. */
  certifiedAt: Date;
  /** Whether it asks for the report at each heartbeat. */
  wantsReports = false;
  /** Called when an answer is on its way. */
  onAnswered: () => void = () => undefined;

  constructor(certifiedAt: Date) {
    this.certifiedAt = certifiedAt;
  }

  readonly transport: AgentTransport = async (exchange) => {
    this.asked.push(`${exchange.method} ${exchange.path}`);
    const surprise = this.surprises.shift();
    if (surprise instanceof Error) throw surprise;
    const reply = surprise ?? (await this.#answer(exchange));
    this.onAnswered();
    return reply;
  };

  async #answer({ path, body }: AgentExchange): Promise<AgentReply> {
    switch (path) {
      case '/enrolment/v1/nonces':
        return { status: 201, body: { nonce: 'nonce', now: '2026-11-23T18:00:00.000Z' } };
      case '/enrolment/v1/requests':
        this.startTimes.push((body as EnrolmentAsk).startedAt);
        return { status: 202, body: await this.#approve(body as EnrolmentAsk) };
      case '/agent/v1/renewals':
        return {
          status: 200,
          body: { certificate: await this.#certify((body as EnrolmentAsk).csr) },
        };
      case '/agent/v1/heartbeats':
        this.heartbeats.push(body as Heartbeat);
        return { status: 200, body: { ...PLAN, reportWanted: this.wantsReports, now: '' } };
      case '/agent/v1/plan':
        return { status: 200, body: PLAN };
      case '/agent/v1/receipts':
        this.receipts.push(body);
        return { status: 204, body: undefined };
      case '/agent/v1/report':
        return { status: 204, body: undefined };
      default:
        return { status: 404, body: { issues: [] } };
    }
  }

  async #approve({ csr }: EnrolmentAsk): Promise<EnrolmentAnswer> {
    const { nodeId } = this;
    const certificate = await this.#certify(csr);
    return { state: 'approved', requestId: 'r', nodeId, name: 'worker-001', certificate };
  }

  async #certify(csr: string): Promise<string> {
    const { nodeId, certifiedAt: now } = this;
    const authority = await createClusterAuthority({ commonName: 'Lab', now });
    return issueAgentCertificate(authority, csr, { nodeId, now });
  }
}
