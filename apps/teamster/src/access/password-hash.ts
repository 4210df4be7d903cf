import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

/**
 * argon2id (RFC 9106) with 32 MiB, 3 passes, 1 lane: above OWASP's least (19 MiB, 2 passes), and about 60 ms of one core.
 * Changing these is safe: every hash carries its own, and is renewed at the next sign-in.
 */
const current = { memory: 32_768, passes: 3, parallelism: 1 } as const;
const SALT_BYTES = 16;
const TAG_BYTES = 32;

const PHC =
  /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** Hashes a password in the PHC string format, as other argon2 programs print it. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(SALT_BYTES);
  const tag = await derive('argon2id', {
    message: password,
    nonce,
    tagLength: TAG_BYTES,
    ...current,
  });
  return `${prefix()}${unpadded(nonce)}$${unpadded(tag)}`;
}

/** Whether this is the password behind the hash. */
export async function verifyPassword(hash: string, password: string): Promise<boolean> {
  const [, memory, passes, parallelism, salt, expected] = PHC.exec(hash) ?? [];
  if (salt === undefined || expected === undefined) return false;
  const tag = Buffer.from(expected, 'base64');
  const found = await derive('argon2id', {
    message: password,
    nonce: Buffer.from(salt, 'base64'),
    tagLength: tag.length,
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
  });
  return timingSafeEqual(tag, found);
}

/** Whether the hash was made with older parameters. */
export function isOutdatedHash(hash: string): boolean {
  return !hash.startsWith(prefix());
}

function prefix(): string {
  return `$argon2id$v=19$m=${current.memory},t=${current.passes},p=${current.parallelism}$`;
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}
