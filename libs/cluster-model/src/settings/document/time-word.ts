import { parseTimestamp, timestampPattern } from '../../timestamp.ts';
import { word } from '../reading/word.ts';

/** An instant at which something ends. */
export const timeWord = word({
  parse: parseTimestamp,
  pattern: timestampPattern,
  maxLength: 24,
  expected: 'an instant in UTC such as 2026-11-23T18:00:00Z',
  code: 'time-invalid',
});
