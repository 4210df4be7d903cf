import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a request comes from our own pages, or from a program that is no browser. Browsers send Origin with every
 * request that changes something and with every WebSocket; Host is what they think they talk to.
 */
export function isSameOrigin(headers: IncomingHttpHeaders): boolean {
  const { origin, host, 'x-forwarded-proto': scheme } = headers;
  if (origin === undefined) return isNotCrossSite(headers['sec-fetch-site']);
  if (!URL.canParse(origin)) return false;
  const page = new URL(origin);
  // Whoever stands in the network can serve a page over plain HTTP under our name.
  return page.host === host && (scheme !== 'https' || page.protocol === 'https:');
}

function isNotCrossSite(site: string | string[] | undefined): boolean {
  return site === undefined || site === 'same-origin' || site === 'none';
}
