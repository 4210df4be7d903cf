import { Injectable } from '@nestjs/common';
import type { Issue } from '@operos/cluster-model';
import { checkPassword } from './check-password.ts';
import { LoginThrottle } from './login-throttle.ts';
import { Sessions } from './sessions.ts';
import type { UserRow } from './user-row.ts';
import { Users } from './users.ts';

/** Whose password becomes what. */
export interface WantedPassword {
  readonly userName: string;
  readonly newPassword: string;
  /** The password so far, when the person changes it; undefined when an admin does. */
  readonly proof: string | undefined;
}

/** What became of it. */
export type PasswordOutcome =
  | { readonly kind: 'changed'; readonly user: UserRow }
  | { readonly kind: 'throttled'; readonly message: string }
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] };

/** Gives people new passwords. A stolen session is no way to guess the old one: tries are counted as at the sign-in. */
@Injectable()
export class PasswordChange {
  constructor(
    private readonly throttle: LoginThrottle,
    private readonly users: Users,
    private readonly sessions: Sessions,
  ) {}

  /** Changes it and ends every session of that person, or says why not. */
  async change({ userName, newPassword, proof }: WantedPassword): Promise<PasswordOutcome> {
    const issues = checkPassword('newPassword', newPassword, userName);
    if (newPassword === proof) issues.push(samePassword);
    if (issues.length > 0) return { kind: 'refused', issues };
    if (proof !== undefined) {
      const seconds = await this.throttle.secondsToWait(userName, 'session');
      if (seconds > 0)
        return { kind: 'throttled', message: `Too many tries. Wait ${seconds} seconds.` };
      if (!(await this.users.hasPassword(userName, proof)))
        return { kind: 'refused', issues: [wrongPassword] };
    }
    await this.users.setPassword(userName, newPassword);
    await this.sessions.endAllOf(userName);
    const user = await this.users.find(userName);
    return user === null ? { kind: 'refused', issues: [unknownUser] } : { kind: 'changed', user };
  }
}

const wrongPassword: Issue = {
  path: 'currentPassword',
  severity: 'error',
  code: 'password-wrong',
  message: 'Expected the password you signed in with.',
  remedy: 'An admin can set a new one if it is forgotten.',
};

const samePassword: Issue = {
  path: 'newPassword',
  severity: 'error',
  code: 'password-unchanged',
  message: 'Expected another password than the one so far.',
  remedy: 'Take four or more unrelated words.',
};

const unknownUser: Issue = {
  path: 'userName',
  severity: 'error',
  code: 'user-unknown',
  message: 'There is no such user.',
  remedy: 'Look at the list of users again; it may have changed.',
};
