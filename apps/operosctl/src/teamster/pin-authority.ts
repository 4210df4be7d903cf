import { X509Certificate } from 'node:crypto';
import { type Fingerprint, parseFingerprint } from '@operos/pki';
import { fingerprintOf } from '@operos/pki/node';
import { CommandFailure, exitCodes } from '../exit-codes.ts';
import { exchange } from './exchange.ts';
import { notTeamster, readText } from './read-body.ts';

/** A cluster's authority as it was seen at an address, before anybody has compared it. */
export interface SeenAuthority {
  readonly pem: string;
  readonly fingerprint: Fingerprint;
}

/** Asks a controller for its authority. What comes is public, and worth nothing until its fingerprint was compared. */
export async function seeAuthority(origin: string): Promise<SeenAuthority> {
  const to = { origin, authority: null };
  const answer = await exchange(to, { method: 'GET', path: '/api/v1/ca.pem' });
  const pem = await readText(answer);
  if (answer.status !== 200 || !isCertificate(pem)) throw notTeamster(origin, answer.status);
  return { pem, fingerprint: fingerprintOf(pem) };
}

/** Reads a fingerprint that a person typed: `sha256:…`, the prefix and the case do not matter. */
export function typedFingerprint(text: string): Fingerprint {
  const bare = text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s:]/g, '')
    .replace(/^sha256/, '');
  const fingerprint = parseFingerprint(`sha256:${bare}`);
  if (fingerprint !== undefined) return fingerprint;
  throw new CommandFailure(
    exitCodes.usage,
    `Expected a fingerprint, sha256: and 64 hexadecimal digits, got ${JSON.stringify(text)}.`,
  );
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).ca;
  } catch {
    return false;
  }
}
