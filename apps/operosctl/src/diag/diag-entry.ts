import { removeSecrets } from './remove-secrets.ts';

/** One file of a bundle, as it was found. */
export interface Found {
  /** `commands/ip-address.txt` */
  readonly name: string;
  readonly text: string;
}

/** One file of a bundle, fit to be shown to others. */
export interface DiagEntry extends Found {
  readonly bytes: number;
  /** How many secrets were taken out of it. */
  readonly removed: number;
}

const MOST_CHARACTERS = 8 * 2 ** 20;

/** Takes the secrets out, and of an endless text all but its end. */
export function diagEntry({ name, text }: Found, known: readonly string[]): DiagEntry {
  const tail = text.length > MOST_CHARACTERS ? text.slice(-MOST_CHARACTERS) : text;
  const cleaned = removeSecrets(tail, known);
  return {
    name,
    text: cleaned.text,
    bytes: Buffer.byteLength(cleaned.text),
    removed: cleaned.removed.length,
  };
}
