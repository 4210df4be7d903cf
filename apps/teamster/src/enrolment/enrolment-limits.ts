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
  readonly #arrivals = new Map<string, Set<string>>();

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

  /** Undefined when one more machine of this source may wait for approval, else the answer that says no. */
  isFull(source: string): Reply | undefined {
    const { pending, pendingFromOneSource } = this.config.limits;
    if (this.fleet.countByPhase().Pending >= pending) return quotaReached(pending);
    return this.#waitingFrom(source) >= pendingFromOneSource
      ? quotaReached(pendingFromOneSource)
      : undefined;
  }

  /** Remembers where a machine came from, until the next start. */
  arrived(nodeId: string, source: string): void {
    const known = this.#arrivals.get(source) ?? new Set();
    this.#arrivals.set(source, known.add(nodeId));
  }

  #waitingFrom(source: string): number {
    const known = this.#arrivals.get(source);
    if (known === undefined || known.size < this.config.limits.pendingFromOneSource) return 0;
    for (const id of known) if (this.fleet.get(id)?.decision !== 'pending') known.delete(id);
    return known.size;
  }
}

function quotaReached(most: number): Reply {
  const refused = refuseBecause(429, 'pending-quota', [
    `Expected fewer than ${most} machines waiting for approval`,
    'An admin must approve or reject some first.',
  ]);
  return { ...refused, retryAfterSeconds: 300 };
}

function tooManyRequests(milliseconds: number): Reply {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
  const refused = refuseBecause(429, 'too-many-requests', [
    'Expected fewer requests from one address',
    `Wait ${seconds} seconds.`,
  ]);
  return { ...refused, retryAfterSeconds: seconds };
}
