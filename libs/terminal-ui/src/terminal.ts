/** What a terminal can show. */
export interface Terminal {
  readonly columns: number;
  readonly rows: number;
  /**
   * `console` is UTF-8 on the Linux console, whose font has few characters; `ascii` where bytes above 127 would come out
   * as two or three wrong letters.
   */
  readonly charset: 'utf-8' | 'console' | 'ascii';
  readonly colours: boolean;
}

/** What the environment and the tty driver say about a terminal. */
export interface TerminalClues {
  /** `TERM`: `linux`, `vt220`, … */
  readonly term?: string | undefined;
  /** The first that is set of `LC_ALL`, `LC_CTYPE` and `LANG`. */
  readonly locale?: string | undefined;
  /** As the tty driver has it; 0 or absent on a serial line that nobody told. */
  readonly columns?: number | undefined;
  readonly rows?: number | undefined;
}

/** The size every console has: a VGA text screen, a VT220, a serial terminal. */
export const SMALLEST = { columns: 80, rows: 25 } as const;

const LARGEST = { columns: 132, rows: 50 }; // of a frame; text in longer lines is hard to read
const WITHOUT_COLOURS = /^(?:vt[0-9]+|dumb|ansi-mono|.*-m(?:ono)?)$/;

/** Describes a terminal from what little is known of it; a size that nobody told is 80 by 25. */
export function describeTerminal(clues: TerminalClues): Terminal {
  return {
    columns: sizeWithin(SMALLEST.columns, LARGEST.columns, clues.columns),
    rows: sizeWithin(SMALLEST.rows - 1, LARGEST.rows, clues.rows ?? SMALLEST.rows), // a real VT220 has 24
    charset: charsetOf(clues),
    colours: clues.term !== undefined && !WITHOUT_COLOURS.test(clues.term),
  };
}

function charsetOf({ term, locale }: TerminalClues): Terminal['charset'] {
  if (!/utf-?8/i.test(locale ?? '')) return 'ascii';
  return term?.startsWith('linux') === true ? 'console' : 'utf-8';
}

function sizeWithin(least: number, most: number, told: number | undefined): number {
  return Math.min(Math.max(told ?? 0, least), most);
}
