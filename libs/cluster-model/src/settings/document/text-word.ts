import type { DisplayText } from '../../display-text.ts';
import { displayTextPattern, parseDisplayText } from '../../display-text.ts';
import type { Reader } from '../reading/reader.ts';
import { word } from '../reading/word.ts';

/** A text for people of at most `maxLength` characters. */
export function textWord(maxLength: number): Reader<DisplayText> {
  return word({
    parse: (text) => parseDisplayText(text, maxLength),
    pattern: displayTextPattern,
    maxLength,
    expected: `text of 1 to ${maxLength} characters`,
    code: 'text-invalid',
  });
}
