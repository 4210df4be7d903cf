import type { Fingerprint } from '@operos/pki';
import type { P256Key, ServerCertificateAsk, ServerCredentials } from '@operos/pki/node';

/** Under which names and addresses a server is reached. */
export type ServerNames = Omit<ServerCertificateAsk, 'now'>;

/** The cluster's own certificate authority, which signs Teamster's server and every agent. */
export abstract class Authority {
  /** Public, PEM. */
  abstract readonly certificatePem: string;
  /** What machines pin: `sha256:…`. */
  abstract readonly fingerprint: Fingerprint;
  /** A new certificate, and its key, for a server that is reached under these names. */
  abstract issueServer(names: ServerNames, now: number): Promise<ServerCredentials>;
  /**
   * A client certificate, PEM, for the key of a request, which is judged again, or for one that was judged a moment
   * ago; the name is the node's id.
   */
  abstract issueAgent(request: string | P256Key, nodeId: string, now: number): Promise<string>;
}
