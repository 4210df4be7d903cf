import type { OpenTerminal } from './terminal-device.ts';

/** The variables that say what a terminal can. */
export type TerminalEnvironment = Readonly<
  Partial<Record<'TERM' | 'LC_ALL' | 'LC_CTYPE' | 'LANG', string | undefined>>
>;

/** The terminal that this program was started from, over ssh too; undefined if input or output is none. */
export function standardTerminal(environment: TerminalEnvironment): OpenTerminal | undefined {
  const { stdin, stdout } = process;
  if (!stdin.isTTY || !stdout.isTTY) return undefined;
  return ({ onBytes, onResize, onEnd }) => {
    stdin.setRawMode(true);
    stdin.on('data', onBytes).on('end', onEnd).resume();
    stdout.on('resize', onResize);
    return {
      term: environment.TERM,
      locale: [environment.LC_ALL, environment.LC_CTYPE, environment.LANG].find(Boolean),
      size: () => ({ columns: stdout.columns, rows: stdout.rows }),
      waiting: () => stdout.writableLength,
      write: (text) => stdout.write(text),
      close: () => {
        stdin.off('data', onBytes).off('end', onEnd).pause();
        stdout.off('resize', onResize);
        stdin.setRawMode(false);
      },
    };
  };
}
