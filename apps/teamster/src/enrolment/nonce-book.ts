import { randomBytes } from 'node:crypto';

const LIFE_MS = 60_000;
const MOST = 200_000; // 32 bytes each: a flood costs memory, but not much

/** Nonces that were given out and not used yet. Each is good once, for a minute. */
export class NonceBook {
  /** In the order they were given out, which is the order they end in. */
  readonly #until = new Map<string, number>();

  issue(now: number): string {
    this.#forget(now);
    const nonce = randomBytes(32).toString('base64url');
    this.#until.set(nonce, now + LIFE_MS);
    return nonce;
  }

  /** Uses the nonce up; false if it was never given out, was used, or is too old. */
  take(nonce: string, now: number): boolean {
    const until = this.#until.get(nonce);
    return this.#until.delete(nonce) && until !== undefined && until >= now;
  }

  #forget(now: number): void {
    for (const [nonce, until] of this.#until) {
      if (until >= now && this.#until.size < MOST) return;
      this.#until.delete(nonce);
    }
  }
}
