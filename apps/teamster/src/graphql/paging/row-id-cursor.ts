import { refusal } from '../refusal.ts';
import { parseCursor, printCursor } from './cursor.ts';

/** The cursor of a list that is ordered by the number of its rows, newest first. */
export function printRowCursor(list: string, row: number): string {
  return printCursor(list, [row]);
}

/** The number of the row a cursor names; undefined for the start of the list. */
export function parseRowCursor(list: string, after: string | null | undefined): number | undefined {
  if (after === null || after === undefined) return undefined;
  const [row] = parseCursor(list, after);
  if (typeof row === 'number' && Number.isSafeInteger(row)) return row;
  throw refusal('BAD_USER_INPUT', 'Expected `after` to be a cursor of this list.');
}
