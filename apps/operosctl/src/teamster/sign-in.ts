import { readFile } from 'node:fs/promises';
import { CommandFailure, exitCodes } from '../exit-codes.ts';
import { type Answer, type Endpoint, exchange } from './exchange.ts';
import { notTeamster, refusalOf } from './read-body.ts';

/** Who a person says to be. */
export interface NameAndPassword {
  readonly name: string;
  readonly password: string;
}

/** Opens a session and gives its cookie; fails with `notSignedIn` for a wrong name or password. */
export async function signIn(to: Endpoint, { name, password }: NameAndPassword): Promise<string> {
  const answer = await exchange(to, {
    method: 'POST',
    path: '/api/v1/session',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, password }),
  });
  const { status } = answer;
  if (status === 401 || status === 403)
    throw new CommandFailure(exitCodes.notSignedIn, 'The name or the password is wrong.');
  if (status === 429)
    throw new CommandFailure(exitCodes.tryLater, 'Too many sign-ins; wait a minute and try again.');
  if (status >= 500) throw await refusalOf(to.origin, answer);
  const cookie = sessionCookie(answer);
  answer.body.resume();
  if (status >= 300 || cookie === '') throw notTeamster(to.origin, status);
  return cookie;
}

/** The password in a file of its own, which nobody else should be able to read. */
export async function readPasswordFile(file: string): Promise<string> {
  try {
    // A password may begin or end with a space; the line break is the editor's.
    return (await readFile(file, 'utf8')).replace(/\r?\n$/, '');
  } catch (cause) {
    throw new CommandFailure(
      exitCodes.badInput,
      `Cannot read the password: ${(cause as Error).message}. Start Teamster first, or name the file with --password-file.`,
      { cause },
    );
  }
}

/** The cookies that an answer gives, as a request sends them. */
export function sessionCookie({ headers }: Pick<Answer, 'headers'>): string {
  const lines = headers['set-cookie'] ?? [];
  return lines.map((line) => line.split(';')[0] ?? '').join('; ');
}
