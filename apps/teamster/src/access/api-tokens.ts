import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Role } from '@operos/teamster-api/resolvers';
import { Subject } from 'rxjs';
import { DataSource, IsNull, type Repository } from 'typeorm';
import type { Plain } from '../database/plain.ts';
import { Clock } from '../surroundings/clock.ts';
import { ApiTokenRow } from './api-token-row.ts';
import { hashSecret, newSecret } from './secret.ts';
import type { Viewer } from './viewer.ts';
import { ViewerCache } from './viewer-cache.ts';

const DAY_MS = 86_400_000;
const TOUCH_MS = 600_000; // how often the last use is written down
const PREFIX = 'opr_'; // lets a scanner of leaked secrets tell what it found

/** What a new token is to be. */
export interface NewApiToken {
  readonly name: string;
  readonly role: Role;
  readonly expiresInDays: number;
  readonly createdBy: string;
}

/** Tokens of integrations. */
@Injectable()
export class ApiTokens {
  readonly #ended = new Subject<string>();
  readonly #cache = new ViewerCache();
  readonly #tokens: Repository<ApiTokenRow>;

  /** The credential ids of tokens that are revoked here. */
  readonly ended = this.#ended.asObservable();

  constructor(
    database: DataSource,
    private readonly clock: Clock,
  ) {
    this.#tokens = database.getRepository(ApiTokenRow);
  }

  /** Makes a token; its secret is in this answer and nowhere else. */
  async create(wanted: NewApiToken): Promise<{ token: Plain<ApiTokenRow>; secret: string }> {
    const { expiresInDays, ...kept } = wanted;
    const secret = `${PREFIX}${newSecret()}`;
    const now = this.clock.now();
    const token: Plain<ApiTokenRow> = {
      ...kept,
      id: randomBytes(8).toString('hex'),
      hash: hashSecret(secret),
      createdAt: now,
      expiresAt: now + expiresInDays * DAY_MS,
      lastUsedAt: null,
      revokedAt: null,
    };
    await this.#tokens.insert(token);
    return { token, secret };
  }

  all(): Promise<ApiTokenRow[]> {
    return this.#tokens.find({ order: { createdAt: 'DESC', id: 'ASC' } });
  }

  /** The token as it is now, or undefined when there is none with this id. Revoking twice changes nothing. */
  async revoke(id: string): Promise<ApiTokenRow | undefined> {
    await this.#tokens.update({ id, revokedAt: IsNull() }, { revokedAt: this.clock.now() });
    const token = await this.#tokens.findOneBy({ id });
    if (token === null) return undefined;
    this.#cache.forget(token.hash);
    this.#ended.next(token.id);
    return token;
  }

  /** Whose token this is; undefined when it is revoked, expired or never was. */
  async viewerOf(secret: string): Promise<Viewer | undefined> {
    if (!secret.startsWith(PREFIX)) return undefined;
    const hash = hashSecret(secret);
    return this.#cache.get(hash, this.clock.now(), () => this.#use(hash));
  }

  async isValid(id: string): Promise<boolean> {
    const token = await this.#tokens.findOneBy({ id });
    return token !== null && this.#isAlive(token);
  }

  async #use(hash: string): Promise<Viewer | undefined> {
    const token = await this.#tokens.findOneBy({ hash });
    if (token === null || !this.#isAlive(token)) return undefined;
    const now = this.clock.now();
    if (now - (token.lastUsedAt ?? 0) >= TOUCH_MS)
      await this.#tokens.update({ id: token.id }, { lastUsedAt: now });
    const { id, name, role } = token;
    return { name, role, by: 'TOKEN', mustChangePassword: false, credentialId: id };
  }

  #isAlive({ revokedAt, expiresAt }: ApiTokenRow): boolean {
    return revokedAt === null && this.clock.now() < expiresAt;
  }
}
