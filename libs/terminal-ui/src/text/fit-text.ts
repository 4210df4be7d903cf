import { cellWidth } from './cell-width.ts';

/** The longest start of the text that fits into so many cells. */
export function startOf(text: string, cells: number): string {
  let width = 0;
  let start = '';
  for (const character of text) {
    width += cellWidth(character);
    if (width > cells) break;
    start += character;
  }
  return start;
}

/** Fills the text up with blanks to so many cells; a longer text stays as it is. */
export function padText(text: string, cells: number): string {
  return text + ' '.repeat(Math.max(0, cells - cellWidth(text)));
}

/** Exactly so many cells of text: filled up with blanks, or cut with `…` as the last of them. */
export function fitText(text: string, cells: number): string {
  if (cellWidth(text) <= cells) return padText(text, cells);
  return cells < 1 ? '' : padText(`${startOf(text, cells - 1)}…`, cells);
}
