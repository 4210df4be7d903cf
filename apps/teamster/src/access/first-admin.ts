import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import type { Users } from './users.ts';

/** The name of the account made at the first start. */
export const firstAdminName = 'admin';

const PASSWORD_BYTES = 15; // 120 bits, 20 characters

/**
 * Makes the first admin when nobody can sign in yet. The password is in the file: the caller's own, or a random one
 * written there (0600) before the account exists, so that a crash in between loses nothing.
 */
export async function ensureFirstAdmin(users: Users, passwordFile: string): Promise<boolean> {
  if ((await users.count()) > 0) return false;
  const password = (await readPassword(passwordFile)) ?? (await writePassword(passwordFile));
  return (await users.create({ name: firstAdminName, password, role: 'ADMIN' })) !== undefined;
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

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
}
