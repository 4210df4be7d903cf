import {
  AccessDesk,
  type AccessLists,
  type AuditLine,
  type IssuedJoinToken,
  type NewJoinToken,
  type NewPassword,
  type NewPerson,
  type NewToken,
} from '../src/app/access/access-desk.ts';
import type { Outcome } from '../src/app/graphql/outcome.ts';

const yes = { kind: 'done', value: {} } as const;

/** Keeps people and tokens in memory. */
export class FakeAccessDesk extends AccessDesk {
  lists: AccessLists = {
    users: [
      {
        name: 'ada',
        role: 'ADMIN',
        createdAt: '2026-11-01T08:00:00.000Z',
        lastLogin: '2026-11-23T17:00:00.000Z',
      },
    ],
    apiTokens: [],
    joinTokens: [],
  };
  refusal: Outcome<never> | undefined;
  readonly passwords: NewPassword[] = [];

  override read(): Promise<AccessLists> {
    return Promise.resolve(this.lists);
  }

  override audit(): Promise<readonly AuditLine[]> {
    return Promise.resolve([
      {
        id: 'a1',
        at: '2026-11-23T17:00:00.000Z',
        actor: 'ada',
        role: 'ADMIN',
        action: 'approveNode',
        target: 'node-1',
        outcome: 'done',
        sourceAddress: '10.0.0.5',
      },
    ]);
  }

  override addPerson({ name, role }: NewPerson): Promise<Outcome<unknown>> {
    if (this.refusal !== undefined) return Promise.resolve(this.refusal);
    const person = { name, role, createdAt: '2026-11-23T18:00:00.000Z', lastLogin: null };
    this.lists = { ...this.lists, users: [...this.lists.users, person] };
    return Promise.resolve(yes);
  }

  override changePassword(change: NewPassword): Promise<Outcome<unknown>> {
    if (this.refusal !== undefined) return Promise.resolve(this.refusal);
    this.passwords.push(change);
    return Promise.resolve(yes);
  }

  override issueToken({ name, role }: NewToken): Promise<Outcome<{ readonly secret: string }>> {
    const token = {
      id: `t${this.lists.apiTokens.length + 1}`,
      name,
      role,
      createdAt: '2026-11-23T18:00:00.000Z',
      expiresAt: '2027-02-21T18:00:00.000Z',
      lastUsedAt: null,
      revokedAt: null,
    };
    this.lists = { ...this.lists, apiTokens: [...this.lists.apiTokens, token] };
    return Promise.resolve({ kind: 'done', value: { secret: 'op_0123456789abcdef' } });
  }

  override revokeToken(id: string): Promise<Outcome<unknown>> {
    const apiTokens = this.lists.apiTokens.map((token) =>
      token.id === id ? { ...token, revokedAt: '2026-11-23T18:00:00.000Z' } : token,
    );
    this.lists = { ...this.lists, apiTokens };
    return Promise.resolve(yes);
  }

  override issueJoinToken(wanted: NewJoinToken): Promise<Outcome<IssuedJoinToken>> {
    if (this.refusal !== undefined) return Promise.resolve(this.refusal);
    const token = {
      id: wanted.id ?? 'made4you',
      createdBy: 'ada',
      createdAt: '2026-11-23T18:00:00.000Z',
      expiresAt: '2026-11-23T19:00:00.000Z',
      used: 0,
      remaining: wanted.uses,
    };
    this.lists = { ...this.lists, joinTokens: [token, ...this.lists.joinTokens] };
    const secret = 'join_0123456789abcdef';
    return Promise.resolve({ kind: 'done', value: { token, secret } });
  }

  override revokeJoinToken(id: string): Promise<Outcome<unknown>> {
    const joinTokens = this.lists.joinTokens.filter((token) => token.id !== id);
    this.lists = { ...this.lists, joinTokens };
    return Promise.resolve(yes);
  }
}
