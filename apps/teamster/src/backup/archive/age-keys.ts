import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption';
import { BackupError } from '../backup-error.ts';

/** The fewest characters of a passphrase: whoever has the archive may try as many as he likes. */
export const leastPassphrase = 12;

/** To whom an archive is closed. */
export type Seal =
  | { readonly passphrase: string }
  /** `age1…` */
  | { readonly recipient: string };

/** What may open an archive. */
export interface Keys {
  readonly passphrase?: string;
  /** `AGE-SECRET-KEY-1…` */
  readonly identities: readonly string[];
}

/** Throws BackupError for a passphrase that can be guessed. */
export function encrypterFor(seal: Seal): Encrypter {
  const encrypter = new Encrypter();
  if ('recipient' in seal) {
    encrypter.addRecipient(seal.recipient);
    return encrypter;
  }
  const length = Array.from(seal.passphrase).length;
  if (length < leastPassphrase)
    throw new BackupError(
      'passphrase-too-short',
      `Expected a passphrase of at least ${leastPassphrase} characters, got ${length}`,
    );
  encrypter.setPassphrase(seal.passphrase);
  return encrypter;
}

/** Throws BackupError for a key that is none. */
export async function decrypterFor({ passphrase, identities }: Keys): Promise<Decrypter> {
  const decrypter = new Decrypter();
  for (const identity of identities) {
    await recipientOf(identity);
    decrypter.addIdentity(identity);
  }
  if (passphrase !== undefined) decrypter.addPassphrase(passphrase);
  return decrypter;
}

/** The public half of a recovery key. */
export async function recipientOf(identity: string): Promise<string> {
  try {
    return await identityToRecipient(identity);
  } catch {
    // The cause would have the key in it.
    throw new BackupError('wrong-key', 'Expected a recovery key, AGE-SECRET-KEY-1…');
  }
}
