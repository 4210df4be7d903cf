import { sessionLimitMs } from './sessions.ts';

const NAME = 'operos_session';
const VALUE = new RegExp(`(?:^|;)\\s*${NAME}=([A-Za-z0-9_-]{43})(?:;|$)`);

/** The secret in a Cookie header. */
export function readSessionCookie(header: string | undefined): string | undefined {
  return header === undefined ? undefined : VALUE.exec(header)?.[1];
}

/** The Set-Cookie header that gives a browser its session; an empty secret takes it away. */
export function printSessionCookie(secret: string, secure: boolean): string {
  const maxAge = secret === '' ? 0 : sessionLimitMs / 1000;
  const flags = `Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;
  return `${NAME}=${secret}; ${flags}`;
}
