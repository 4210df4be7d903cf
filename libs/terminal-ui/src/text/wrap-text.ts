import { cellWidth } from './cell-width.ts';
import { startOf } from './fit-text.ts';

/** Breaks text into lines of at most so many cells, at blanks where it can and within a word where it must. */
export function wrapText(text: string, cells: number): string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, Math.max(2, cells)));
}

function wrapParagraph(paragraph: string, cells: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ').flatMap((one) => pieces(one, cells))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (cellWidth(longer) <= cells) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** A word that is longer than a line, in pieces that are not; a wide character is never cut in two. */
function pieces(word: string, cells: number): string[] {
  const parts: string[] = [];
  let rest = word;
  while (cellWidth(rest) > cells) {
    const part = startOf(rest, cells);
    parts.push(part);
    rest = rest.slice(part.length);
  }
  return [...parts, rest];
}
