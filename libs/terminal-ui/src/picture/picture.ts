import type { Line } from './line.ts';

/** A cell, counted from 0 at the top left. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Everything a terminal shows at one moment. */
export interface Picture {
  readonly lines: readonly Line[];
  /** Where the cursor blinks; it is hidden when absent. */
  readonly cursor?: Cell | undefined;
}

/** The text of a picture without its styles, for tests and logs; blanks at the ends of lines are left out. */
export function pictureText({ lines }: Picture): string {
  return lines
    .map((spans) =>
      spans
        .map((span) => span.text)
        .join('')
        .trimEnd(),
    )
    .join('\n');
}
