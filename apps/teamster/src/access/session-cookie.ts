import { sessionLimitMs } from './sessions.ts';

const PLAIN = 'operos_session';
// Browsers take a cookie of such a name over TLS from this very host only: nobody on the network can plant one.
const OVER_TLS = '__Host-operos_session';

/** The secret in a Cookie header. */
export function readSessionCookie(header: string | undefined, secure: boolean): string | undefined {
  const name = secure ? OVER_TLS : PLAIN;
  const value = new RegExp(`(?:^|;)\\s*${name}=([A-Za-z0-9_-]{43})(?:;|$)`);
  return header === undefined ? undefined : value.exec(header)?.[1];
}

/** The Set-Cookie header that gives a browser its session; an empty secret takes it away. */
export function printSessionCookie(secret: string, secure: boolean): string {
  const maxAge = secret === '' ? 0 : sessionLimitMs / 1000;
  const flags = `Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;
  return `${secure ? OVER_TLS : PLAIN}=${secret}; ${flags}`;
}
