import { hostname } from 'node:os';
import { CommandFailure, exitCodes } from '../../exit-codes.ts';
import type { Surroundings } from '../../program.ts';
import { type Endpoint, exchange } from '../../teamster/exchange.ts';
import { readJson, refusalOf } from '../../teamster/read-body.ts';
import { readPasswordFile, sessionCookie, signIn } from '../../teamster/sign-in.ts';
import { TeamsterSession } from '../../teamster/teamster-session.ts';
import { refused, type Refusal } from '../refused.ts';

/** Somebody who is signed in. */
export interface SignedIn {
  readonly cookie: string;
  /** Where it was done, for the name of a token. */
  readonly at: string;
}

const TRIES = 3;
/** Asks for what was not given, signs in, and has a first password changed. */
export async function signInAsPerson(
  to: Endpoint,
  options: { readonly user?: string; readonly passwordFile?: string },
  around: Surroundings,
): Promise<SignedIn> {
  const name = options.user ?? (await askName(around, options.passwordFile !== undefined));
  const { cookie, password } = await trySignIn(to, { name, file: options.passwordFile }, around);
  const session = new TeamsterSession(to, { cookie });
  const me = (await session.get('/api/v1/session')) as { readonly mustChangePassword?: boolean };
  const at = hostname();
  if (me.mustChangePassword !== true) return { cookie, at };
  return { cookie: await changePassword(to, { cookie, password }, around), at };
}

/** The cookie of the session that a changed password opens; a password that is refused may be chosen again. */
async function changePassword(
  to: Endpoint,
  { cookie, password: currentPassword }: { readonly cookie: string; readonly password: string },
  around: Surroundings,
): Promise<string> {
  for (;;) {
    const newPassword = await askNewPassword(around);
    const answer = await exchange(to, {
      method: 'POST',
      path: '/api/v1/session/password',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ currentPassword, newPassword }),
    });
    if (answer.status < 300) return sessionCookie(answer);
    if (answer.status !== 422) throw await refusalOf(to.origin, answer);
    const { issues } = (await readJson(answer)) as Refusal;
    around.note(`${refused({ issues }).message}\n`);
  }
}

async function askName({ person }: Surroundings, isScripted: boolean): Promise<string> {
  if (isScripted) return 'admin';
  const typed = (await person.ask('Name [admin]: ')).trim();
  return typed === '' ? 'admin' : typed;
}

async function trySignIn(
  to: Endpoint,
  { name, file }: { readonly name: string; readonly file: string | undefined },
  { person, note }: Surroundings,
): Promise<{ readonly cookie: string; readonly password: string }> {
  for (let left = file === undefined ? TRIES : 1; ; left -= 1) {
    const password =
      file === undefined ? await person.askHidden('Password: ') : await readPasswordFile(file);
    try {
      return { cookie: await signIn(to, { name, password }), password };
    } catch (error) {
      const isWrong = error instanceof CommandFailure && error.exitCode === exitCodes.notSignedIn;
      if (!isWrong || left === 1) throw error;
      note(`${error.message} Try again.\n`);
    }
  }
}

async function askNewPassword({ person, note }: Surroundings): Promise<string> {
  if (!person.isThere)
    throw new CommandFailure(
      exitCodes.notSignedIn,
      'This password must be changed first: sign in to Waterfront or run operosctl login at a terminal.',
    );
  note('This password was made for the first sign-in. Choose your own: four or more words.\n');
  for (;;) {
    const next = await person.askHidden('New password: ');
    if (next === (await person.askHidden('The same again: '))) return next;
    note('The two are not the same.\n');
  }
}
