import type { Terminal } from '../terminal.ts';
import { asciiText } from '../text/ascii-text.ts';
import { consoleText } from '../text/console-text.ts';
import { printableText } from '../text/printable-text.ts';
import { fitLine, type Line, type Span } from './line.ts';
import type { Cell, Picture } from './picture.ts';
import { selectGraphics } from './select-graphics.ts';

const HIDE_CURSOR = '\u001b[?25l';
const SHOW_CURSOR = '\u001b[?25h';
const NO_WRAP = '\u001b[?7l'; // so that the cell at the bottom right can be written without scrolling
const WRAP = '\u001b[?7h';
const PLAIN = '\u001b[0m';
const CLEAR = '\u001b[2J';
const CLEAR_TO_END_OF_LINE = '\u001b[K';

/** What to write before the first picture. */
export const openTerminal = `${PLAIN}${NO_WRAP}${CLEAR}`;

/** What to write after the last one: the terminal is empty and works as before. */
export const closeTerminal = `${PLAIN}${CLEAR}\u001b[1;1H${WRAP}${SHOW_CURSOR}`;

/**
 * What to write so that a terminal which shows one picture shows the next. Only lines that differ are written: a full
 * screen takes two seconds on a serial line of 9600 baud. Without a picture before, all are.
 */
export function paint(before: Picture | undefined, after: Picture, terminal: Terminal): string {
  const old = before?.lines.map((line) => paintLine(line, terminal)) ?? [];
  const changes = after.lines
    .slice(0, terminal.rows)
    .map((line) => paintLine(line, terminal))
    .flatMap((text, row) => (text === old[row] ? [] : [moveTo({ row, column: 0 }) + text]));
  if (changes.length === 0 && isSamePlace(before?.cursor, after.cursor)) return '';
  return HIDE_CURSOR + changes.join('') + cursorText(after.cursor);
}

function paintLine(line: Line, terminal: Terminal): string {
  const spans = fitLine(line.map(cleaned), terminal.columns);
  const blank = /^ *$/;
  const last = spans.findLastIndex(({ text, style }) => style !== 'plain' || !blank.test(text));
  const text = spans.slice(0, last + 1).map((span) => paintSpan(span, terminal));
  return text.join('') + (last === spans.length - 1 ? '' : CLEAR_TO_END_OF_LINE);
}

function cleaned({ text, style }: Span): Span {
  return { text: printableText(text), style };
}

const inCharset = {
  'utf-8': (text: string) => text,
  console: consoleText,
  ascii: asciiText,
};

function paintSpan({ text, style }: Span, { charset, colours }: Terminal): string {
  const shown = inCharset[charset](text);
  const graphics = selectGraphics(style, colours);
  return graphics === '' ? shown : `\u001b[${graphics}m${shown}${PLAIN}`;
}

function cursorText(cursor: Cell | undefined): string {
  return cursor === undefined ? '' : `${moveTo(cursor)}${SHOW_CURSOR}`;
}

function moveTo({ row, column }: Cell): string {
  return `\u001b[${row + 1};${column + 1}H`;
}

function isSamePlace(one: Cell | undefined, other: Cell | undefined): boolean {
  return one?.row === other?.row && one?.column === other?.column;
}
