import { createHash, X509Certificate } from 'node:crypto';
import { get } from 'node:https';
import { type Fingerprint, parseFingerprint } from '@operos/pki';
import { CommandFailure, exitCodes } from '../../exit-codes.ts';

const LONGEST_ANSWER = 64 * 1024;

/** The cluster CA and what pins it, as a machine's kernel line would. */
export interface PinnedAuthority {
  readonly authority: string;
  readonly caFingerprint: Fingerprint;
}

/**
 * Asks the lab's own Teamster for its CA. The lab has just started it on the loopback device, so there is nobody to be
 * mistaken for; a real machine has the fingerprint from its kernel line and compares.
 */
export async function trustOwnTeamster(agentUrl: string): Promise<PinnedAuthority> {
  const authority = await fetchText(new URL('/enrolment/v1/ca', agentUrl));
  const { raw } = new X509Certificate(authority);
  const caFingerprint = parseFingerprint(
    `sha256:${createHash('sha256').update(raw).digest('hex')}`,
  );
  if (caFingerprint === undefined)
    throw new CommandFailure(exitCodes.failed, `Expected a CA from ${agentUrl}, got none.`);
  return { authority, caFingerprint };
}

function fetchText(url: URL): Promise<string> {
  return new Promise((resolve, reject) => {
    const asked = get(
      url,
      { rejectUnauthorized: false, agent: false, signal: AbortSignal.timeout(30_000) },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk: string) => (text += chunk.slice(0, LONGEST_ANSWER)));
        answer.on('end', () => {
          resolve(text);
        });
      },
    );
    asked.on('error', reject);
  });
}
