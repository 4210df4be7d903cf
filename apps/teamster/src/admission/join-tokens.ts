import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { DurableWrite } from '../database/durable-write.ts';
import { GroupCommit } from '../database/group-commit.ts';
import type { Plain } from '../database/plain.ts';
import { Clock } from '../surroundings/clock.ts';
import { JoinTokenRow } from './join-token-row.ts';

const LONGEST_LIFE_MS = 24 * 3_600_000;

/** What a machine shows instead of the secret, bound to this nonce and this key. */
export interface TokenClaim {
  readonly id: string;
  /** base64url of HMAC-SHA256(secret, nonce + key thumbprint). */
  readonly hmac: string;
  readonly nonce: string;
  readonly keyThumbprint: string;
}

/** Secrets that let machines in without an admin: few uses, at most a day, never sent in the clear. */
@Injectable()
export class JoinTokens implements OnModuleInit {
  readonly #tokens = new Map<string, Plain<JoinTokenRow>>();

  constructor(
    private readonly database: DataSource,
    private readonly commits: GroupCommit,
    private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    for (const row of await this.database.getRepository(JoinTokenRow).find())
      this.#tokens.set(row.id, row);
  }

  /** Makes a token; its secret is to be carried to the machines by hand. */
  async create(wanted: {
    readonly id?: string;
    readonly uses: number;
    readonly lifeMs: number;
    readonly actor: string;
  }): Promise<{ readonly id: string; readonly secret: string }> {
    const token = {
      id: wanted.id ?? randomBytes(6).toString('hex'),
      secret: randomBytes(32).toString('base64url'),
      remaining: wanted.uses,
      expiresAt: this.clock.now() + Math.min(wanted.lifeMs, LONGEST_LIFE_MS),
      createdBy: wanted.actor,
    };
    await this.commits.write({ put: [{ entity: JoinTokenRow, rows: [token] }] });
    this.#tokens.set(token.id, token);
    return { id: token.id, secret: token.secret };
  }

  /** Whether the claim shows a secret that still lets somebody in. */
  isGood(claim: TokenClaim): boolean {
    const token = this.#tokens.get(claim.id);
    const expected = createHmac('sha256', token?.secret ?? '')
      .update(claim.nonce + claim.keyThumbprint)
      .digest();
    const shown = Buffer.from(claim.hmac, 'base64url');
    const isSame = shown.length === expected.length && timingSafeEqual(shown, expected);
    return (
      isSame && token !== undefined && token.remaining > 0 && token.expiresAt > this.clock.now()
    );
  }

  /** Uses a token up by one; the write belongs into the transaction that admits the machine. */
  take(id: string): DurableWrite {
    const token = this.#tokens.get(id);
    if (token === undefined) return {};
    const left = { ...token, remaining: token.remaining - 1 };
    if (left.remaining > 0) {
      this.#tokens.set(id, left);
      return { put: [{ entity: JoinTokenRow, rows: [left] }] };
    }
    this.#tokens.delete(id);
    return { remove: [{ entity: JoinTokenRow, keys: [id] }] };
  }
}
