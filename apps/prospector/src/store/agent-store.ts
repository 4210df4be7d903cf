/** What the agent must remember: its key for ever, its certificate while it holds. */
export abstract class AgentStore {
  /** PKCS#8 PEM of the key this machine made; made and stored on the first call. */
  abstract key(): Promise<string>;
  abstract certificate(): Promise<string | undefined>;
  abstract saveCertificate(pem: string): Promise<void>;
  /** Forgets a certificate the server no longer accepts. */
  abstract dropCertificate(): Promise<void>;
}
