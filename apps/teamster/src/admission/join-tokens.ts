import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { timestampMillis } from '@operos/cluster-model';
import { DataSource } from 'typeorm';
import type { DurableWrite } from '../database/durable-write.ts';
import type { Plain } from '../database/plain.ts';
import { Clock } from '../surroundings/clock.ts';
import type { NewJoinToken } from './join-token-desk.ts';
import { JoinTokenRow } from './join-token-row.ts';
import { SettingsInForce } from './settings-in-force.ts';

/** What a machine shows instead of the secret, bound to this nonce and this key. */
export interface TokenClaim {
  readonly id: string;
  /** base64url of HMAC-SHA256(secret, nonce + key thumbprint). */
  readonly hmac: string;
  readonly nonce: string;
  readonly keyThumbprint: string;
}

/** One join token with its secret. */
export type KnownToken = Plain<JoinTokenRow>;

/** Secrets that let machines in without an admin: few uses, at most a day, never sent in the clear. */
@Injectable()
export class JoinTokens implements OnModuleInit {
  readonly #tokens = new Map<string, KnownToken>();

  constructor(
    private readonly database: DataSource,
    private readonly settings: SettingsInForce,
    private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    for (const row of await this.database.getRepository(JoinTokenRow).find()) this.keep(row);
  }

  all(): readonly KnownToken[] {
    return [...this.#tokens.values()];
  }

  /** A token with a fresh secret, which counts once it is kept. */
  make({ id, uses, minutes }: NewJoinToken, actor: string): KnownToken {
    const now = this.clock.now();
    return {
      id: id ?? randomBytes(6).toString('hex'),
      secret: randomBytes(32).toString('base64url'),
      remaining: uses,
      used: 0,
      createdAt: now,
      expiresAt: now + minutes * 60_000,
      createdBy: actor,
    };
  }

  keep(token: KnownToken): void {
    this.#tokens.set(token.id, token);
  }

  drop(id: string): void {
    this.#tokens.delete(id);
  }

  /** How many more machines the token lets in now; the settings may end it earlier than it would by itself. */
  left({ id, remaining, used, expiresAt }: KnownToken): number {
    const now = this.clock.now();
    if (expiresAt <= now) return 0;
    const policy = (this.settings.current()?.enrolment.policies ?? []).find(
      (one) => one.kind === 'joinToken' && one.id === id,
    );
    if (policy?.kind !== 'joinToken') return remaining;
    if (timestampMillis(policy.until) <= now) return 0;
    return Math.max(0, Math.min(remaining, (policy.count ?? remaining + used) - used));
  }

  /** Whether the claim shows a secret that still lets somebody in. */
  isGood(claim: TokenClaim): boolean {
    const token = this.#tokens.get(claim.id);
    const expected = createHmac('sha256', token?.secret ?? '')
      .update(claim.nonce + claim.keyThumbprint)
      .digest();
    const shown = Buffer.from(claim.hmac, 'base64url');
    const isSame = shown.length === expected.length && timingSafeEqual(shown, expected);
    return isSame && token !== undefined && this.left(token) > 0;
  }

  /**
   * Uses a token up by one; the write belongs into the transaction that admits the machine. One that is used up stays
   * until its time is over, so that its id cannot be given out anew and the settings can count.
   */
  take(id: string): DurableWrite {
    const token = this.#tokens.get(id);
    if (token === undefined) return {};
    const left = { ...token, remaining: token.remaining - 1, used: token.used + 1 };
    this.#tokens.set(id, left);
    return { put: [{ entity: JoinTokenRow, rows: [left] }] };
  }
}
