import { HttpException } from '@nestjs/common';
import type { Issue } from '@operos/cluster-model';

/** What a refusal says beyond its code. */
export interface AccessErrorDetails {
  readonly message: string;
  /** Seconds after which to try again, when that is why. */
  readonly retryAfter?: number;
  /** What is wrong, each at its field. */
  readonly issues?: readonly Issue[];
}

/** A refusal of the sign-in routes: a status, a code for programs and a sentence for people. */
export class AccessError extends HttpException {
  /** Seconds after which to try again, when that is why. */
  readonly retryAfter: number | undefined;

  constructor(status: number, code: string, details: string | AccessErrorDetails) {
    const { message, retryAfter, issues } =
      typeof details === 'string' ? { message: details } : details;
    super({ code, message, ...(issues && { issues }) }, status);
    this.retryAfter = retryAfter;
  }
}
