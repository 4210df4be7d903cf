import { createAgentKey } from '@operos/pki/node';
import { AgentStore } from '../src/store/agent-store.ts';

/** Remembers for as long as the test runs. */
export class MemoryStore extends AgentStore {
  readonly #key = createAgentKey().privateKeyPem;
  #certificate: string | undefined;

  key(): Promise<string> {
    return Promise.resolve(this.#key);
  }

  certificate(): Promise<string | undefined> {
    return Promise.resolve(this.#certificate);
  }

  saveCertificate(pem: string): Promise<void> {
    this.#certificate = pem;
    return Promise.resolve();
  }

  dropCertificate(): Promise<void> {
    this.#certificate = undefined;
    return Promise.resolve();
  }
}
