import {
  type ClusterAuthority,
  createClusterAuthority,
  issueAgentCertificate,
} from '@operos/pki/node';
import type {
  AgentExchange,
  AgentReply,
  EnrolmentAsk,
  Heartbeat,
  PlanReceipt,
} from '@operos/teamster-api';
import { AgentClientError } from '@operos/teamster-api';

/** The agent port in memory: enough of the protocol to drive an agent through its life. */
export class SmallServer {
  decision: 'pending' | 'conflict' | 'approved' | 'rejected' = 'pending';
  /** While true nothing answers. */
  isAway = false;
  acceptsCertificates = true;
  planDigest = 'sha256:plan-1';
  knowsReport = false;
  /** The clock that certificates are issued by. */
  now = new Date('2026-01-01T00:00:00Z');
  readonly seen: string[] = [];
  readonly asks: EnrolmentAsk[] = [];
  readonly beats: Heartbeat[] = [];
  readonly receipts: PlanReceipt[] = [];
  readonly authority: ClusterAuthority;

  private csr = '';

  private constructor(authority: ClusterAuthority) {
    this.authority = authority;
  }

  static async start(): Promise<SmallServer> {
    const now = new Date('2026-01-01T00:00:00Z');
    return new SmallServer(await createClusterAuthority({ commonName: 'test', now }));
  }

  readonly answer = async (exchange: AgentExchange): Promise<AgentReply> => {
    if (this.isAway) throw new AgentClientError('unreachable', 'Nobody answers');
    const path = exchange.path.split('?')[0] ?? '';
    this.seen.push(`${exchange.method} ${path}`);
    if (path.startsWith('/agent/') && !this.acceptsCertificates) return { status: 403, body: {} };
    return this.reply(path, exchange.body);
  };

  private async reply(path: string, body: unknown): Promise<AgentReply> {
    switch (path) {
      case '/enrolment/v1/nonces':
        return ok({ nonce: 'n', now: this.now.toISOString() });
      case '/enrolment/v1/requests':
        this.asks.push(body as EnrolmentAsk);
        this.csr = (body as EnrolmentAsk).csr;
        return this.standing();
      case '/agent/v1/heartbeats':
        this.beats.push(body as Heartbeat);
        return ok({
          planDigest: this.planDigest,
          reportWanted: !this.knowsReport,
          now: this.now.toISOString(),
        });
      case '/agent/v1/report':
        this.knowsReport = true;
        return { status: 204, body: undefined };
      case '/agent/v1/plan':
        return ok({ planDigest: this.planDigest, plan: { for: this.planDigest } });
      case '/agent/v1/receipts':
        this.receipts.push(body as PlanReceipt);
        return { status: 204, body: undefined };
      case '/agent/v1/renewals':
        return ok({ certificate: await this.certificate((body as { csr: string }).csr) });
      default:
        return this.standing();
    }
  }

  private async standing(): Promise<AgentReply> {
    const requestId = 'r1';
    switch (this.decision) {
      case 'approved': {
        const certificate = await this.certificate(this.csr);
        return ok({ state: 'approved', requestId, nodeId: 'n1', name: 'worker-001', certificate });
      }
      case 'rejected':
        return { status: 403, body: { state: 'rejected', requestId, reason: 'not ours' } };
      default:
        return {
          status: 202,
          body: { state: this.decision, requestId, phrase: 'a b c d e', retryAfterSeconds: 1 },
        };
    }
  }

  private certificate(csr: string): Promise<string> {
    return issueAgentCertificate(this.authority, csr, { nodeId: 'n1', now: this.now });
  }
}

function ok(body: unknown): AgentReply {
  return { status: 200, body };
}
