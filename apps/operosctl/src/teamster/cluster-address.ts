import { isIPv4 } from 'node:net';
import { CommandFailure, exitCodes } from '../exit-codes.ts';

/** Where a controller answers that nobody chose an address for. */
export const usualController = '192.168.33.10';

/** The origin of a URL that a person typed: `https://` unless it says otherwise, `http://` on this machine only. */
export function clusterOrigin(typed: string): string {
  const text = typed.includes('://') ? typed : `https://${typed}`;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.username !== '')
    throw new CommandFailure(
      exitCodes.usage,
      `Expected an address such as https://${usualController}, got ${JSON.stringify(typed)}.`,
    );
  if (url.protocol === 'http:' && !isThisMachine(url.hostname))
    throw new CommandFailure(
      exitCodes.usage,
      `Expected https:// for ${url.hostname}, got http://: a password would travel unencrypted.`,
    );
  return url.origin;
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || (isIPv4(host) && host.startsWith('127.'));
}
