import type { Key } from '../keys/key.ts';
import { line, type Line } from '../picture/line.ts';
import { printableText } from '../text/printable-text.ts';
import { wrapText } from '../text/wrap-text.ts';

/** Lines that keep coming, of which the last ones are shown until somebody scrolls up. */
export interface LogView {
  readonly lines: readonly string[];
  /** How many lines from the end the shown part ends; 0 follows what comes. */
  readonly back: number;
}

/** A log without lines. */
export const emptyLog: LogView = { lines: [], back: 0 };

const KEPT = 2000; // lines

/** Adds a line; who has scrolled up keeps seeing the same lines. The oldest of more than 2000 are forgotten. */
export function appendLog(view: LogView, text: string): LogView {
  const added = text.split('\n').map(printableText);
  const lines = [...view.lines, ...added].slice(-KEPT);
  const back = view.back === 0 ? 0 : Math.min(view.back + added.length, lines.length);
  return { lines, back };
}

/** Scrolls with arrows and page keys; Home goes to the first line, End follows the last one again. */
export function pressLog(view: LogView, key: Key, rows: number): LogView {
  if (key.kind !== 'named') return view;
  const most = Math.max(0, view.lines.length - rows);
  const steps = { up: 1, down: -1, 'page-up': rows, 'page-down': -rows, home: most, end: -most };
  const step = key.name in steps ? steps[key.name as keyof typeof steps] : 0;
  return { ...view, back: Math.max(0, Math.min(view.back + step, most)) };
}

/** The last lines that fit, counted from where the view has been scrolled to; long ones are wrapped. */
export function logLines({ lines, back }: LogView, room: LogRoom): Line[] {
  const end = lines.length - back;
  return lines
    .slice(Math.max(0, end - room.rows), end)
    .flatMap((text) => wrapText(text, room.columns))
    .slice(-room.rows)
    .map((text) => line(text));
}

/** The room a log may take. */
export interface LogRoom {
  readonly columns: number;
  readonly rows: number;
}
