import { randomBytes } from 'node:crypto';
import { access, readFile, rm, writeFile } from 'node:fs/promises';
import type { Users } from './users.ts';

/** The name of the account made at the first start. */
export const firstAdminName = 'admin';

const PASSWORD_BYTES = 15; // 120 bits, 20 characters

/** What became of the first admin. */
export type FirstAdminOutcome = 'made' | 'there-already' | 'no-password';

/**
 * Makes the first admin when nobody can sign in yet. The password is in the file: the caller's own, or a random one
 * written there (0600) before the account exists, so that a crash in between loses nothing.
 */
export async function ensureFirstAdmin(
  users: Users,
  passwordFile: string,
): Promise<FirstAdminOutcome> {
  if ((await users.count()) > 0) return 'there-already';
  const password = (await readPassword(passwordFile)) ?? (await writePassword(passwordFile));
  return makeAdmin(users, password, false);
}

/**
 * The same on a controller: the installation wrote the password, nobody needs the file once the account exists, and a
 * file beside it says that the password was made up and has to be changed.
 */
export async function adoptFirstAdmin(
  users: Users,
  passwordFile: string,
): Promise<FirstAdminOutcome> {
  const mark = `${passwordFile}-must-change`;
  const outcome = await adopt(users, passwordFile, mark);
  if (outcome === 'no-password') return outcome;
  await rm(passwordFile, { force: true });
  await rm(mark, { force: true });
  return outcome;
}

async function adopt(users: Users, file: string, mark: string): Promise<FirstAdminOutcome> {
  if ((await users.count()) > 0) return 'there-already';
  const password = await readPassword(file);
  if (password === undefined) return 'no-password';
  return makeAdmin(users, password, await isThere(mark));
}

async function makeAdmin(
  users: Users,
  password: string,
  mustChangePassword: boolean,
): Promise<FirstAdminOutcome> {
  const wanted = { name: firstAdminName, password, role: 'ADMIN', mustChangePassword } as const;
  return (await users.create(wanted)) === undefined ? 'there-already' : 'made';
}

async function readPassword(file: string): Promise<string | undefined> {
  try {
    const password = (await readFile(file, 'utf8')).trim();
    return password === '' ? undefined : password;
  } catch (cause) {
    if (isMissing(cause)) return undefined;
    throw new Error(`Could not read the admin's password from ${file}.`, { cause });
  }
}

async function writePassword(file: string): Promise<string> {
  const password = randomBytes(PASSWORD_BYTES).toString('base64url');
  await writeFile(file, `${password}\n`, { mode: 0o600, flush: true });
  return password;
}

async function isThere(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch (cause) {
    if (isMissing(cause)) return false;
    throw cause;
  }
}

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
}
