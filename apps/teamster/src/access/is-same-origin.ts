import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a request comes from our own pages, or from a program that is no browser. Browsers send Origin with every
 * request that changes something and with every WebSocket; Host is what they think they talk to.
 */
export function isSameOrigin(headers: IncomingHttpHeaders): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return isNotCrossSite(headers['sec-fetch-site']);
  return URL.canParse(origin) && new URL(origin).host === host;
}

function isNotCrossSite(site: string | string[] | undefined): boolean {
  return site === undefined || site === 'same-origin' || site === 'none';
}
