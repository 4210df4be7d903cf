import { createHmac } from 'node:crypto';
import { canonicalReport, type HardwareReport } from '@operos/hw-inventory';
import { simulatedReport } from '@operos/hw-inventory/testing';
import type { Fingerprint } from '@operos/pki';
import { type AgentKey, createAgentKey, createCsr, sha256Text, signProof } from '@operos/pki/node';
import { AgentClient, type EnrolmentAnswer, type EnrolmentAsk } from '@operos/teamster-api';
import { createHttpsTransport, type HttpsTransport } from '@operos/teamster-api/node';

/** Whom a machine talks to. */
export interface Server {
  readonly agentUrl: string;
  readonly authority: { readonly certificatePem: string; readonly fingerprint: Fingerprint };
}

/** What a test may choose of a machine. */
export interface TestMachineOptions {
  readonly index?: number;
  readonly report?: HardwareReport;
  readonly key?: AgentKey;
  readonly simulated?: boolean;
}

/** What a person carried to the machine. */
export interface JoinToken {
  readonly id: string;
  readonly secret: string;
}

/** A machine with a real key that speaks the real protocol over real TLS. */
export class TestMachine {
  readonly key: AgentKey;
  readonly report: HardwareReport;
  readonly simulated: boolean;
  readonly #transports: HttpsTransport[] = [];

  constructor(
    private readonly server: Server,
    options: TestMachineOptions = {},
  ) {
    this.key = options.key ?? createAgentKey();
    this.report = options.report ?? simulatedReport(7, options.index ?? 0);
    this.simulated = options.simulated ?? true;
  }

  get reportDigest(): string {
    return sha256Text(canonicalReport(this.report));
  }

  /** A client without a certificate, or with one. */
  client(certificate?: string): AgentClient {
    const { agentUrl, authority } = this.server;
    const credentials =
      certificate === undefined
        ? {}
        : { credentials: { key: this.key.privateKeyPem, certificate } };
    const transport = createHttpsTransport({
      server: agentUrl,
      authority: authority.certificatePem,
      ...credentials,
    });
    this.#transports.push(transport);
    return new AgentClient(transport.send);
  }

  /** A complete ask with a fresh nonce, not sent yet. */
  async ask(token?: JoinToken, startedAt?: Date): Promise<EnrolmentAsk> {
    const { nonce } = await this.client().askNonce();
    const aud = this.server.authority.fingerprint;
    const reportDigest = sha256Text(canonicalReport(this.report));
    return {
      csr: await createCsr(this.key, 'operos-agent'),
      report: this.report,
      proof: await signProof(this.key, { nonce, aud, reportDigest, iat: 1 }),
      agentVersion: '0.1.test',
      simulated: this.simulated,
      ...(startedAt === undefined ? {} : { startedAt: startedAt.toISOString() }),
      ...(token === undefined
        ? {}
        : { token: { id: token.id, hmac: this.#hmac(token.secret, nonce) } }),
    };
  }

  async enrol(token?: JoinToken, startedAt?: Date): Promise<EnrolmentAnswer> {
    return this.client().askEnrolment(await this.ask(token, startedAt));
  }

  /** Goes on asking until somebody decided. */
  async decision(requestId: string, seconds = 20): Promise<EnrolmentAnswer> {
    return this.client().awaitDecision(requestId, seconds);
  }

  close(): void {
    for (const transport of this.#transports) transport.close();
  }

  #hmac(secret: string, nonce: string): string {
    return createHmac('sha256', secret)
      .update(nonce + this.key.publicKey.thumbprint)
      .digest('base64url');
  }
}
