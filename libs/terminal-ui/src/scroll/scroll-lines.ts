import type { Key } from '../keys/key.ts';
import type { Line } from '../picture/line.ts';

/** How far lines reach that may be more than fit. */
export interface ScrollRoom {
  /** Lines there are. */
  readonly lines: number;
  /** Rows there are for them. */
  readonly rows: number;
}

/** The first line that is shown after a key: arrows go by one, the page keys by what is shown, Home and End to the ends. */
export function pressScroll(top: number, key: Key, { lines, rows }: ScrollRoom): number {
  const most = Math.max(0, lines - rows);
  const wanted = key.kind === 'named' ? (stepsOf(rows)[key.name] ?? 0) + top : top;
  return Math.max(0, Math.min(wanted, most));
}

function stepsOf(rows: number): Readonly<Record<string, number>> {
  return {
    up: -1,
    down: 1,
    'page-up': -rows,
    'page-down': rows,
    home: -Infinity,
    end: Infinity,
  };
}

/** The lines that are shown, and in words which of them these are when not all fit; undefined when all do. */
export function scrolledLines(
  lines: readonly Line[],
  top: number,
  rows: number,
): { readonly shown: readonly Line[]; readonly position: string | undefined } {
  const shown = lines.slice(top, top + rows);
  const isAll = shown.length === lines.length;
  return {
    shown,
    position: isAll ? undefined : `lines ${top + 1} to ${top + shown.length} of ${lines.length}`,
  };
}
