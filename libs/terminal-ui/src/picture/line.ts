import { cellWidth } from '../text/cell-width.ts';
import { padText, startOf } from '../text/fit-text.ts';

/** What a piece of text means; the terminal decides how it looks. */
export type Style = 'plain' | 'strong' | 'dim' | 'title' | 'focus' | 'good' | 'warning' | 'bad';

/** Text in one style. */
export interface Span {
  readonly text: string;
  readonly style: Style;
}

/** One row of a picture, from left to right. */
export type Line = readonly Span[];

/** A row without anything in it. */
export const emptyLine: Line = [];

/** Makes a line of one style. */
export function line(text: string, style: Style = 'plain'): Line {
  return text === '' ? emptyLine : [{ text, style }];
}

/** How many cells a line takes. */
export function lineWidth(spans: Line): number {
  return spans.reduce((cells, span) => cells + cellWidth(span.text), 0);
}

/** Exactly so many cells of a line: filled up with blanks, or cut with `…` as the last of them. */
export function fitLine(spans: Line, cells: number): Line {
  const missing = cells - lineWidth(spans);
  if (missing < 0) return cells < 1 ? emptyLine : cutLine(spans, cells);
  return missing === 0 ? spans : [...spans, { text: ' '.repeat(missing), style: 'plain' }];
}

function cutLine(spans: Line, cells: number): Line {
  const kept: Span[] = [];
  let left = cells - 1; // one for the sign of the cut
  for (const { text, style } of spans) {
    const start = startOf(text, left);
    kept.push({ text: start, style });
    left -= cellWidth(start);
    if (start !== text) break;
  }
  const sign = { text: padText('…', left + 1), style: kept.at(-1)?.style ?? 'plain' };
  return [...kept, sign].filter(({ text }) => text !== '');
}

/** A line with one part at its left and another at its right edge; the left one is cut if both do not fit. */
export function spreadLine(left: Line, right: Line, cells: number): Line {
  return [...fitLine(left, Math.max(0, cells - lineWidth(right))), ...right];
}
