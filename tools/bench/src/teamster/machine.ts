import { canonicalReport, type HardwareReport } from '@operos/hw-inventory';
import { simulatedReport } from '@operos/hw-inventory/testing';
import type { Fingerprint } from '@operos/pki';
import { type AgentKey, createAgentKey, createCsr, sha256Text, signProof } from '@operos/pki/node';
import { AgentClient } from '@operos/teamster-api';
import { createHttpsTransport } from '@operos/teamster-api/node';

const SEED = 1;
/** What the machines say they are. */
export const agentVersion = '0.1.0-bench';

/** A server of machines, and the CA that they pin. */
export interface AgentServer {
  readonly port: number;
  readonly authority: string;
  readonly fingerprint: Fingerprint;
}

/** A machine that is a node now: what a heartbeat of it needs. */
export interface Enrolled {
  readonly nodeId: string;
  readonly key: string;
  readonly certificate: string;
  readonly reportDigest: string;
}

/** A machine at the door; its key and request were made on it, so making them is not timed. */
export class Machine {
  readonly #report: HardwareReport;
  readonly #digest: Fingerprint;
  readonly #key: AgentKey;
  readonly #csr: string;

  private constructor(report: HardwareReport, key: AgentKey, csr: string) {
    this.#report = report;
    this.#digest = sha256Text(canonicalReport(report));
    this.#key = key;
    this.#csr = csr;
  }

  static async make(index: number): Promise<Machine> {
    const key = createAgentKey();
    return new Machine(simulatedReport(SEED, index), key, await createCsr(key, 'operos-agent'));
  }

  /** One TLS 1.3 handshake, a nonce, a proof of key, and the certificate in the answer. */
  async register({ port, authority, fingerprint }: AgentServer): Promise<Enrolled> {
    const transport = createHttpsTransport({ server: `https://127.0.0.1:${port}`, authority });
    try {
      const answer = await new AgentClient(transport.send).apply({
        csr: this.#csr,
        report: this.#report,
        agentVersion,
        sign: (nonce) => this.#sign(nonce, fingerprint),
      });
      if (answer.state !== 'approved')
        throw new Error(`Expected a certificate, got ${answer.state}`);
      const { nodeId, certificate } = answer;
      return { nodeId, certificate, key: this.#key.privateKeyPem, reportDigest: this.#digest };
    } finally {
      transport.close();
    }
  }

  #sign(nonce: string, aud: Fingerprint): Promise<string> {
    const iat = Math.floor(Date.now() / 1000);
    return signProof(this.#key, { nonce, aud, reportDigest: this.#digest, iat });
  }
}
