import { CommandFailure, exitCodes } from '../../exit-codes.ts';
import type { Person } from '../../screen/person.ts';
import { readPasswordFile } from '../../teamster/sign-in.ts';

/** Where a passphrase comes from: a file, or the person. */
export interface PassphraseOptions {
  readonly passphrase?: boolean;
  readonly passphraseFile?: string;
}

/** A new passphrase, typed twice or read from a file; undefined when none is wanted. */
export async function newPassphrase(
  { passphrase, passphraseFile }: PassphraseOptions,
  person: Person,
): Promise<string | undefined> {
  if (passphraseFile !== undefined) return readPasswordFile(passphraseFile);
  if (passphrase !== true) return undefined;
  const typed = await person.askHidden('Passphrase of the backup: ');
  if (typed === (await person.askHidden('The same again: '))) return typed;
  throw new CommandFailure(exitCodes.badInput, 'The two are not the same; nothing was written.');
}
