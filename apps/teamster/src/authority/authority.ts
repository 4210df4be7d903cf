import type { Fingerprint } from '@operos/pki';
import type { P256Key, ServerCredentials } from '@operos/pki/node';

/** The cluster's own certificate authority, which signs Teamster's server and every agent. */
export abstract class Authority {
  /** Public, PEM. */
  abstract readonly certificatePem: string;
  /** What machines pin: `sha256:…`. */
  abstract readonly fingerprint: Fingerprint;
  /** A new certificate for the agent port. */
  abstract issueServer(now: number): Promise<ServerCredentials>;
  /**
   * A client certificate, PEM, for the key of a request, which is judged again, or for one that was judged a moment
   * ago; the name is the node's id.
   */
  abstract issueAgent(request: string | P256Key, nodeId: string, now: number): Promise<string>;
}
