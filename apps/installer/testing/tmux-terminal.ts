import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const VERSION = 'data:text/javascript,globalThis.__OPEROS_VERSION__="0.1.x"';

/** Whether there is a terminal to test on. */
export const hasTmux = existsSync('/usr/bin/tmux');

/** A program of this app in a real terminal of 80 columns. */
export class TmuxTerminal {
  readonly #folder: string;

  /** Its socket lies in the folder. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Starts a program, and a line that is printed once it has ended: `src/main.ts` with its arguments. */
  start(
    program: readonly [string, ...string[]],
    { environment, rows }: { readonly environment: string; readonly rows: number },
  ): void {
    const [main, ...args] = program;
    const path = fileURLToPath(new URL(`../${main}`, import.meta.url));
    const options = `--conditions=@operos/source --disable-warning=ExperimentalWarning --import '${VERSION}'`;
    const words = args.map((word) => `'${word}'`).join(' ');
    const command = `${environment} '${process.execPath}' ${options} '${path}' ${words}`;
    const whole = `${command}; echo "ended with $?"; stty -a; sleep 600`;
    this.tmux('new-session', '-d', '-x', '80', '-y', `${rows}`, whole);
  }

  /** What is on the screen. */
  readonly screen = (): string => this.tmux('capture-pane', '-p');

  /** Presses keys by tmux's names for them. */
  press(...keys: readonly string[]): void {
    this.tmux('send-keys', ...keys);
  }

  /** Writes a text. */
  type(text: string): void {
    this.tmux('send-keys', '-l', '--', text);
  }

  /** Writes a text in place of what is in the field. */
  replace(text: string): void {
    this.press('C-u');
    this.type(text);
  }

  tmux(...args: readonly string[]): string {
    try {
      return execFileSync(
        'tmux',
        ['-S', join(this.#folder, 'socket'), '-f', '/dev/null', ...args],
        {
          encoding: 'utf8',
          env: { ...process.env, LC_ALL: 'C.UTF-8', TERM: 'xterm' },
          stdio: ['ignore', 'pipe', 'ignore'],
        },
      );
    } catch {
      return ''; // not there yet, or no longer
    }
  }
}
