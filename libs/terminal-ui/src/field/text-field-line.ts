import { line, type Line } from '../picture/line.ts';
import { cellWidth } from '../text/cell-width.ts';
import { padText, startOf } from '../text/fit-text.ts';
import type { TextField } from './text-field.ts';

/** A field as it is shown, and how many cells from its left the cursor stands. */
export interface ShownField {
  readonly line: Line;
  readonly cursorColumn: number;
}

/** Shows as much of a field as fits into so many cells, always with the place of the cursor in it. */
export function textFieldLine(field: TextField, cells: number): ShownField {
  const points = Array.from(shownText(field));
  let start = 0;
  while (start < field.at && widthBetween(points, start, field.at) >= cells) start += 1;
  const shown = startOf(points.slice(start).join(''), cells);
  return {
    line: line(padText(shown, cells), 'focus'),
    cursorColumn: widthBetween(points, start, field.at),
  };
}

function shownText({ value, masked }: TextField): string {
  return masked ? '•'.repeat(Array.from(value).length) : value;
}

function widthBetween(points: readonly string[], from: number, to: number): number {
  return cellWidth(points.slice(from, to).join(''));
}
