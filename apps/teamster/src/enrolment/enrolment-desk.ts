import { Injectable } from '@nestjs/common';
import type { Issue } from '@operos/cluster-model';
import type { NonceAnswer } from '@operos/teamster-api';
import { Authority } from '../authority/authority.ts';
import { Clock } from '../surroundings/clock.ts';
import { Enrolments } from './enrolments.ts';
import type { EnrolmentRequest, ReadAsk } from './enrolment-request.ts';
import { NonceBook } from './nonce-book.ts';
import { nonceOfProof } from './nonce-of-proof.ts';
import { verifyAsk } from './verify-ask.ts';

/** Where a machine without a certificate is heard: it proves its key, and its request is taken in. */
@Injectable()
export class EnrolmentDesk {
  readonly #nonces = new NonceBook();

  constructor(
    private readonly authority: Authority,
    private readonly enrolments: Enrolments,
    private readonly clock: Clock,
  ) {}

  get authorityPem(): string {
    return this.authority.certificatePem;
  }

  nonce(): NonceAnswer {
    const now = this.clock.now();
    return { nonce: this.#nonces.issue(now), now: new Date(now).toISOString() };
  }

  /** Verifies the request; the nonce is used up whatever comes of it. */
  async verify(ask: ReadAsk): Promise<EnrolmentRequest | readonly Issue[]> {
    const nonce = nonceOfProof(ask.proof);
    if (nonce === undefined || !this.#nonces.take(nonce, this.clock.now())) return [staleNonce()];
    return verifyAsk(ask, { nonce, audience: this.authority.fingerprint });
  }

  isKnown(request: EnrolmentRequest): boolean {
    return this.enrolments.isKnown(request);
  }

  /** Resolves to the id of the request once it is durable. */
  take(request: EnrolmentRequest, source: string): Promise<string> {
    return this.enrolments.take(request, { now: this.clock.now(), source });
  }
}

function staleNonce(): Issue {
  return {
    path: 'proof',
    severity: 'error',
    code: 'proof-nonce',
    message:
      'Expected a nonce that this server gave out in the last 60 seconds and that was not used yet',
    remedy: 'Ask for a new nonce and sign again.',
  };
}
