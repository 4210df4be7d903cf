/**
 * What Prospector and Teamster say to each other, JSON over HTTPS on the agent port. The machine trusts the server by
 * the CA fingerprint on its kernel line; the server trusts the machine by the key it made, once an admin approved it.
 *
 *     GET  /enrolment/v1/ca                        -> 200 PEM of the cluster CA (public; check its fingerprint)
 *     POST /enrolment/v1/nonces                    -> 201 NonceAnswer
 *     POST /enrolment/v1/requests  EnrolmentAsk    -> 202 EnrolmentAnswer, 400 Refusal, 413, 429 (Retry-After)
 *     GET  /enrolment/v1/requests/:id?wait=SECONDS -> 202 waiting | 200 approved | 403 rejected (EnrolmentAnswer); 404
 *
 * The rest needs the agent certificate (mTLS); 401 without one, 403 when it is revoked:
 *
 *     POST /agent/v1/heartbeats  Heartbeat  -> 200 HeartbeatAnswer
 *     PUT  /agent/v1/report      AgentReport-> 204 (only sent when the answer asked for it)
 *     GET  /agent/v1/plan                   -> 200 PlanAnswer
 *     POST /agent/v1/receipts    PlanReceipt-> 204
 *     POST /agent/v1/renewals    RenewalAsk -> 200 RenewalAnswer
 */

/** A nonce is used once, within 60 seconds. */
export interface NonceAnswer {
  readonly nonce: string;
  /** The server's clock, RFC 3339. */
  readonly now: string;
}

/** A machine asks to enrol. Sending it twice with the same key gives the same request id. */
export interface EnrolmentAsk {
  /** PKCS#10, PEM, ECDSA P-256. Its subject is ignored: the server names the node. */
  readonly csr: string;
  /** A HardwareReport. */
  readonly report: unknown;
  /** Compact JWS (ES256, the machine's key in the header) over nonce, audience and the report's digest. */
  readonly proof: string;
  readonly agentVersion: string;
  /**
   * When the agent started, RFC 3339, by its own clock. Told once; who was told before asks without it, and an agent
   * that says nothing counts as started with its first heartbeat that says so.
   */
  readonly startedAt?: string;
  /** The MAC address of the interface it booted from, if it knows. */
  readonly bootMac?: string;
  /** Join token: its id and HMAC-SHA256(secret, nonce + key thumbprint), base64url. */
  readonly token?: { readonly id: string; readonly hmac: string };
  /** Set by machines of the virtual datacentre; refused unless the server allows simulation. */
  readonly simulated?: boolean;
}

/** Where an enrolment stands. */
export type EnrolmentAnswer =
  | {
      readonly state: 'pending' | 'conflict';
      readonly requestId: string;
      /** Five words made from the key, for the console and the approval page. */
      readonly phrase: string;
      readonly retryAfterSeconds: number;
    }
  | {
      readonly state: 'approved';
      readonly requestId: string;
      readonly nodeId: string;
      readonly name: string;
      /** PEM, the node's own certificate. */
      readonly certificate: string;
    }
  | { readonly state: 'rejected'; readonly requestId: string; readonly reason: string };

/** Why a request was refused; nothing was stored. */
export interface Refusal {
  readonly issues: readonly {
    readonly path: string;
    readonly severity: 'error' | 'warning';
    readonly code: string;
    readonly message: string;
    readonly remedy: string;
  }[];
}

/** Sent every 10 seconds. Digests stand for what has not changed. */
export interface Heartbeat {
  /** SHA-256 of the canonical report, `sha256:…`. */
  readonly reportDigest: string;
  /** Digest of the plan that was applied last; null before the first. */
  readonly planDigest: string | null;
  /** Boot stages the machine reached since its last acknowledged heartbeat, RFC 3339 times. */
  readonly stages?: readonly { readonly stage: string; readonly at: string }[];
  readonly agentVersion?: string;
  /** Why it is not well; empty or absent when it is. */
  readonly degraded?: readonly string[];
}

/** What the server wants next. */
export interface HeartbeatAnswer {
  /** Digest of the plan in force; fetch it when it differs. */
  readonly planDigest: string;
  /** The server does not know this report digest: send the report. */
  readonly reportWanted: boolean;
  readonly now: string;
}

/** The whole report, when asked for. */
export interface AgentReport {
  readonly report: unknown;
}

/** The node's plan, as `@operos/host` reads it. */
export interface PlanAnswer {
  readonly planDigest: string;
  readonly plan: unknown;
}

/** What applying the plan did. */
export interface PlanReceipt {
  readonly planDigest: string;
  readonly outcome: 'applied' | 'failed' | 'reverted';
  readonly steps: readonly {
    readonly name: string;
    readonly outcome: 'unchanged' | 'changed' | 'reverted' | 'failed';
    readonly detail?: string;
  }[];
}

/** A new certificate for the same key or a new one; sent from a third of the certificate's life on. */
export interface RenewalAsk {
  readonly csr: string;
}

/** The renewed certificate, PEM. */
export interface RenewalAnswer {
  readonly certificate: string;
}
