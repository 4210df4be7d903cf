import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Tries by one source address for one name: a person mistypes, a program does not tire. */
const ofPair = { points: 5, duration: 60 };
/** Tries by one source address for any name. */
const ofSource = { points: 30, duration: 300 };
/** Tries for one name from anywhere, against many sources that work together. */
const ofName = { points: 100, duration: 900 };

/** Slows down whoever guesses passwords. */
@Injectable()
export class LoginThrottle {
  readonly #pairs = new RateLimiterMemory({ keyPrefix: 'pair', ...ofPair });
  readonly #sources = new RateLimiterMemory({ keyPrefix: 'source', ...ofSource });
  readonly #names = new RateLimiterMemory({ keyPrefix: 'name', ...ofName });

  /** Counts a try; gives the seconds to wait when there were too many, else 0. */
  async secondsToWait(name: string, source: string): Promise<number> {
    try {
      await this.#sources.consume(source);
      await this.#pairs.consume(`${name} ${source}`);
      await this.#names.consume(name);
      return 0;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return Math.ceil(refused.msBeforeNext / 1000);
      throw refused;
    }
  }

  /** Forgets the tries of somebody who got in; who shares an address with many is no guesser. */
  async forgive(name: string, source: string): Promise<void> {
    await this.#pairs.delete(`${name} ${source}`);
    await this.#sources.reward(source);
    await this.#names.reward(name);
  }
}
