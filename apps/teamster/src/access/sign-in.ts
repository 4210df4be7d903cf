import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { AccessError } from './access-error.ts';
import { AuditLog } from './audit-log.ts';
import { LoginThrottle } from './login-throttle.ts';
import { Sessions } from './sessions.ts';
import type { UserRow } from './user-row.ts';
import { Users } from './users.ts';
import type { Viewer } from './viewer.ts';

// Covers what a wrong password takes, so that the time of a refusal does not tell whether the name exists.
const REFUSAL_MS = 400;

/** A name, a password, and the address they come from. */
export interface SignInAttempt {
  readonly name: string;
  readonly password: string;
  readonly source: string;
}

/** Lets people in and out, and writes both down. */
@Injectable()
export class SignIn {
  // eslint-disable-next-line max-params -- Nest injects one argument for each collaborator
  constructor(
    private readonly throttle: LoginThrottle,
    private readonly users: Users,
    private readonly sessions: Sessions,
    private readonly audit: AuditLog,
  ) {}

  /** The secret of the new session; throws an AccessError for a wrong password or too many tries. */
  async attempt({ name, password, source }: SignInAttempt): Promise<string> {
    const seconds = await this.throttle.secondsToWait(name, source);
    if (seconds > 0) throw tooManyTries(seconds);
    const refusable = pause(REFUSAL_MS);
    const user = await this.users.signIn(name, password);
    if (user === undefined) return this.#refuse({ name, source }, refusable);
    await this.throttle.forgive(name, source);
    await this.#note(user, source, 'done');
    return this.sessions.open(user.name);
  }

  async end(viewer: Viewer, source: string | null): Promise<void> {
    await this.sessions.end(viewer.credentialId);
    const { name: actor, role } = viewer;
    const sourceAddress = source;
    await this.audit.record({
      actor,
      role,
      action: 'signOut',
      target: null,
      outcome: 'done',
      sourceAddress,
    });
  }

  async #refuse(
    { name, source }: Pick<SignInAttempt, 'name' | 'source'>,
    refusable: Promise<void>,
  ): Promise<never> {
    // A name nobody has may be a password typed into the wrong field: it is not kept.
    const user = await this.users.find(name);
    if (user !== null) await this.#note(user, source, 'denied');
    await refusable;
    throw new AccessError(401, 'wrong-credentials', 'Name or password is wrong.');
  }

  #note({ name: actor, role }: UserRow, sourceAddress: string, outcome: string): Promise<void> {
    return this.audit.record({
      actor,
      role,
      action: 'signIn',
      target: null,
      outcome,
      sourceAddress,
    });
  }
}

function tooManyTries(retryAfter: number): AccessError {
  const message = `Too many tries. Wait ${retryAfter} seconds.`;
  return new AccessError(429, 'too-many-tries', { message, retryAfter });
}
