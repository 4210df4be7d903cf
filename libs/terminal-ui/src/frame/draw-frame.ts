import { emptyLine, fitLine, line, type Line, spreadLine } from '../picture/line.ts';
import type { Cell, Picture } from '../picture/picture.ts';
import type { Terminal } from '../terminal.ts';
import type { Frame, KeyHint } from './frame.ts';

const MARGIN = 2; // cells left and right of the body
const ABOVE = 2; // rows: the title and a blank
const BELOW = 3; // rows: a rule, the notice, the help line

/** How much room a frame leaves for its body. */
export interface BodySize {
  readonly columns: number;
  readonly rows: number;
}

/** The room within a frame on this terminal: 76 by 20 on a console of 80 by 25. */
export function bodySize({ columns, rows }: Terminal): BodySize {
  return { columns: columns - 2 * MARGIN, rows: rows - ABOVE - BELOW };
}

/** Draws title, body, notice and help line; a body that is too long loses its end. */
export function drawFrame(frame: Frame, terminal: Terminal): Picture {
  const { columns, rows } = bodySize(terminal);
  const body = Array.from({ length: rows }, (_, row) => frame.body[row] ?? emptyLine);
  return {
    lines: [
      titleLine(frame, terminal.columns),
      emptyLine,
      ...body.map((one) => indented(fitLine(one, columns))),
      line('─'.repeat(terminal.columns), 'dim'),
      indented(fitLine(frame.notice ?? emptyLine, columns)),
      indented(fitLine(helpLine(frame.help), columns)),
    ],
    cursor: frame.cursor && onTerminal(frame.cursor),
  };
}

function titleLine({ title, corner }: Frame, columns: number): Line {
  const spread = spreadLine(line(` ${title}`), line(`${corner} `), columns);
  return line(spread.map((span) => span.text).join(''), 'title');
}

function helpLine(hints: readonly KeyHint[]): Line {
  return hints.flatMap(({ key, does }, index) => [
    ...line(index === 0 ? '' : '   '),
    ...line(key, 'strong'),
    ...line(` ${does}`),
  ]);
}

function indented(spans: Line): Line {
  return [...line(' '.repeat(MARGIN)), ...spans];
}

function onTerminal({ row, column }: Cell): Cell {
  return { row: row + ABOVE, column: column + MARGIN };
}
