import { HttpException } from '@nestjs/common';

/** A refusal of the sign-in routes: a status, a code for programs and a sentence for people. */
export class AccessError extends HttpException {
  /** Seconds after which to try again, when that is why. */
  readonly retryAfter: number | undefined;

  constructor(
    status: number,
    code: string,
    options: string | { message: string; retryAfter: number },
  ) {
    const { message, retryAfter } =
      typeof options === 'string' ? { message: options, retryAfter: undefined } : options;
    super({ code, message }, status);
    this.retryAfter = retryAfter;
  }
}
