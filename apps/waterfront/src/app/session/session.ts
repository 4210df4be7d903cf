import type { Signal } from '@angular/core';
import type { PasswordOutcome } from './password-outcome.ts';
import type { SignInOutcome } from './sign-in-outcome.ts';
import type { Viewer } from './viewer.ts';

/** The signed-in person, held by a cookie that no script can read. */
export abstract class Session {
  abstract readonly viewer: Signal<Viewer | undefined>;
  /** Asks Teamster who the cookie belongs to; undefined when nobody is signed in. */
  abstract restore(): Promise<Viewer | undefined>;
  abstract signIn(name: string, password: string): Promise<SignInOutcome>;
  /** Gives the signed-in person another password; the session goes on, every other of that person ends. */
  abstract changePassword(current: string, next: string): Promise<PasswordOutcome>;
  /** Rejects when Teamster does not answer: then the session goes on. */
  abstract signOut(): Promise<void>;
  /** Teamster no longer knows the session: forget everything that was shown and ask for the password again. */
  abstract expire(): void;
}
