import type { ClusterContext } from '../../credentials/cluster-context.ts';
import { CommandFailure, exitCodes } from '../../exit-codes.ts';
import type { Surroundings } from '../../program.ts';
import { agrees } from '../../screen/person.ts';
import {
  seeAuthority,
  type SeenAuthority,
  typedFingerprint,
} from '../../teamster/pin-authority.ts';

/** Whom somebody is about to trust. */
export interface FirstContact {
  readonly origin: string;
  /** What was trusted at this address before. */
  readonly known: ClusterContext['authority'];
  readonly options: { readonly caFingerprint?: string };
}

/** The authority of a cluster once a person, or a fingerprint that he brought, has confirmed it; undefined for plain HTTP. */
export async function trustedAuthority(
  contact: FirstContact,
  { note, person }: Surroundings,
): Promise<SeenAuthority | undefined> {
  const { origin, known, options } = contact;
  if (!origin.startsWith('https:')) return undefined;
  const seen = await seeAuthority(origin);
  if (options.caFingerprint !== undefined) {
    demandSame(origin, typedFingerprint(options.caFingerprint), seen);
    return seen;
  }
  if (known?.fingerprint === seen.fingerprint) return seen;
  if (known !== undefined) note(changed(origin, known.fingerprint));
  note(`The cluster at ${origin} shows this fingerprint of its certificate authority:\n\n`);
  note(`  ${seen.fingerprint}\n\nThe controller’s console shows it too.\n`);
  if (!person.isThere) throw new CommandFailure(exitCodes.usage, unattended(seen.fingerprint));
  if (await agrees(person, 'Is it the same there?')) return seen;
  throw new CommandFailure(exitCodes.failed, 'Not trusted; nothing was sent and nothing stored.');
}

function demandSame(origin: string, expected: string, { fingerprint }: SeenAuthority): void {
  if (fingerprint === expected) return;
  throw new CommandFailure(
    exitCodes.failed,
    `Expected the authority ${expected} at ${origin}, got ${fingerprint}. Another machine may be answering in the place of the controller; no password was sent.`,
  );
}

function changed(origin: string, before: string): string {
  return `WARNING: ${origin} had another authority when you last signed in (${before}).\nThat is so after a new installation or a restore. Otherwise another machine answers in its place.\n\n`;
}

function unattended(fingerprint: string): string {
  return `Expected somebody who compares. If the console shows the same, add --ca-fingerprint ${fingerprint}`;
}
