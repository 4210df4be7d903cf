import { Injectable } from '@nestjs/common';
import type { Issue } from '@operos/cluster-model';
import type { DurableWrite } from '../database/durable-write.ts';
import { GroupCommit } from '../database/group-commit.ts';
import { DurableEventLog } from '../events/durable-event-log.ts';
import type { NewEvent } from '../events/event-log.ts';
import { Clock } from '../surroundings/clock.ts';
import { checkNewJoinToken } from './check-new-join-token.ts';
import { type JoinToken, JoinTokenDesk, type NewJoinToken } from './join-token-desk.ts';
import { JoinTokenRow } from './join-token-row.ts';
import { JoinTokens, type KnownToken } from './join-tokens.ts';
import { refusal } from './refusal.ts';

/** Makes and revokes join tokens, each with its line in the log. */
@Injectable()
export class JoinTokenKeeper extends JoinTokenDesk {
  // eslint-disable-next-line max-params -- Nest injects one argument for each collaborator
  constructor(
    private readonly tokens: JoinTokens,
    private readonly log: DurableEventLog,
    private readonly commits: GroupCommit,
    private readonly clock: Clock,
  ) {
    super();
  }

  override all(): readonly JoinToken[] {
    return this.tokens
      .all()
      .filter((token) => !this.#hasEnded(token))
      .map((token) => this.#shown(token))
      .sort((a, b) => b.createdAt - a.createdAt);
  }

  override async create(
    wanted: NewJoinToken,
    actor: string,
  ): Promise<{ readonly token: JoinToken; readonly secret: string } | readonly Issue[]> {
    const issues = checkNewJoinToken(wanted);
    if (issues.length > 0) return issues;
    const ended = this.tokens.all().filter((token) => this.#hasEnded(token));
    for (const { id } of ended) this.tokens.drop(id);
    const token = this.tokens.make(wanted, actor);
    if (this.tokens.all().some(({ id }) => id === token.id)) return idTaken(token.id);
    this.tokens.keep(token);
    const write: DurableWrite = {
      // One that ended under the same id is written over.
      put: [{ entity: JoinTokenRow, rows: [token] }],
      remove: removalOf(ended.filter(({ id }) => id !== token.id)),
    };
    await this.#write(write, created(token, wanted.minutes)).catch((cause: unknown) => {
      this.tokens.drop(token.id);
      throw cause;
    });
    return { token: this.#shown(token), secret: token.secret };
  }

  override async revoke(id: string, actor: string): Promise<JoinToken | undefined> {
    const token = this.tokens.all().find((one) => one.id === id);
    if (token === undefined || this.#hasEnded(token)) return undefined;
    // It stops working before that is durable: the other order would leave a gap.
    this.tokens.drop(id);
    await this.#write({ remove: removalOf([token]) }, revoked(token, actor));
    return { ...this.#shown(token), remaining: 0 };
  }

  #shown(token: KnownToken): JoinToken {
    const { id, createdBy, createdAt, expiresAt, used } = token;
    return { id, createdBy, createdAt, expiresAt, used, remaining: this.tokens.left(token) };
  }

  #hasEnded({ expiresAt }: KnownToken): boolean {
    return expiresAt <= this.clock.now();
  }

  async #write(write: DurableWrite, told: NewEvent): Promise<void> {
    const event = this.log.number(told);
    const { put } = this.log.rowsOf([event]);
    await this.commits.write({ ...write, put: [...(write.put ?? []), ...put] });
    this.log.publish([event]);
  }
}

function removalOf(tokens: readonly KnownToken[]) {
  return [{ entity: JoinTokenRow, keys: tokens.map(({ id }) => id) }];
}

function created({ id, remaining, createdBy }: KnownToken, minutes: number): NewEvent {
  return {
    severity: 'WARNING',
    kind: 'join-token-created',
    message: `${createdBy} made the join token ${id}, which lets in ${remaining} machines within ${minutes} minutes`,
  };
}

function revoked({ id, used }: KnownToken, actor: string): NewEvent {
  return {
    severity: 'INFO',
    kind: 'join-token-revoked',
    message: `${actor} revoked the join token ${id}, which had let in ${used} machines`,
  };
}

function idTaken(id: string): readonly Issue[] {
  return refusal('id', 'join-token-taken', [
    `Expected an id that no join token has, got ${id}`,
    'Revoke that token first, or choose another id.',
  ]);
}
