import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Reply } from '../agent-port/exchange.ts';
import { refuseBecause } from '../agent-port/refuse.ts';
import { Config } from '../config.ts';
import { LiveFleet } from '../fleet/live-fleet.ts';

/** How much machines that nobody approved may ask for. */
@Injectable()
export class EnrolmentLimits {
  readonly #limiter: RateLimiterMemory;

  constructor(
    private readonly config: Config,
    private readonly fleet: LiveFleet,
  ) {
    this.#limiter = new RateLimiterMemory({
      points: config.limits.requestsPerMinute,
      duration: 60,
    });
  }

  get simulation(): boolean {
    return this.config.simulation;
  }

  /** Undefined when this source may ask once more, else the answer that says when. */
  async tooMany(source: string): Promise<Reply | undefined> {
    try {
      await this.#limiter.consume(source);
      return undefined;
    } catch (cause) {
      if (cause instanceof RateLimiterRes) return tooManyRequests(cause.msBeforeNext);
      throw cause;
    }
  }

  /** Undefined when one more machine may wait for approval, else the answer that says no. */
  isFull(): Reply | undefined {
    if (this.fleet.countByPhase().Pending < this.config.limits.pending) return undefined;
    const refused = refuseBecause(429, 'pending-quota', [
      `Expected fewer than ${this.config.limits.pending} machines waiting for approval`,
      'An admin must approve or reject some first.',
    ]);
    return { ...refused, retryAfterSeconds: 300 };
  }
}

function tooManyRequests(milliseconds: number): Reply {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
  const refused = refuseBecause(429, 'too-many-requests', [
    'Expected fewer requests from one address',
    `Wait ${seconds} seconds.`,
  ]);
  return { ...refused, retryAfterSeconds: seconds };
}
