import { isPrintable } from '../text/printable-text.ts';

/** One line of text that a person is writing. */
export interface TextField {
  readonly value: string;
  /** Before which code point the cursor stands. */
  readonly at: number;
  /** How many code points it takes at most. */
  readonly limit: number;
  /** Whether signs stand for the characters, as for a password. */
  readonly masked: boolean;
}

const USUAL_LIMIT = 255;

/** Makes a field with the cursor at the end of what is in it; a value that cannot be printed is left out. */
export function textField(value: string, options: Partial<TextField> = {}): TextField {
  const clean = isPrintable(value) ? value : '';
  const at = Array.from(clean).length;
  return { limit: USUAL_LIMIT, masked: false, ...options, value: clean, at };
}
