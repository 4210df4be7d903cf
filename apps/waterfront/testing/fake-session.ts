import { signal } from '@angular/core';
import { Session } from '../src/app/session/session.ts';
import type { PasswordOutcome } from '../src/app/session/password-outcome.ts';
import type { SignInOutcome } from '../src/app/session/sign-in-outcome.ts';
import type { Viewer } from '../src/app/session/viewer.ts';

/** Knows one password, and remembers what was asked of it. */
export class FakeSession extends Session {
  override readonly viewer = signal<Viewer | undefined>({ name: 'ada', role: 'ADMIN' });
  /** What the next try to sign in comes to. */
  outcome: SignInOutcome = { kind: 'signed-in' };
  /** What the next change of the password comes to. */
  passwordOutcome: PasswordOutcome = { kind: 'changed' };
  readonly tries: string[] = [];
  readonly changes: string[] = [];
  ended: 'no' | 'signed-out' | 'expired' = 'no';

  override restore(): Promise<Viewer | undefined> {
    return Promise.resolve(this.viewer());
  }

  override signIn(name: string, password: string): Promise<SignInOutcome> {
    this.tries.push(`${name}:${password}`);
    return Promise.resolve(this.outcome);
  }

  override changePassword(current: string, next: string): Promise<PasswordOutcome> {
    this.changes.push(`${current} -> ${next}`);
    if (this.passwordOutcome.kind === 'changed') this.viewer.set({ name: 'ada', role: 'ADMIN' });
    return Promise.resolve(this.passwordOutcome);
  }

  override signOut(): Promise<void> {
    this.ended = 'signed-out';
    return Promise.resolve();
  }

  override expire(): void {
    this.ended = 'expired';
  }
}
