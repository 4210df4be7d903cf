import { StringDecoder } from 'node:string_decoder';
import type { ReadStream } from 'node:tty';
import { CommandFailure, exitCodes } from '../exit-codes.ts';

// eslint-disable-next-line no-control-regex -- ECMA-48 CSI, what arrow keys send
const CURSOR_KEYS = /\u001B\[[0-9;]*[A-Za-z~]/g;

/** Whoever sits at the terminal, if anybody does. */
export interface Person {
  /** Whether somebody can answer. */
  readonly isThere: boolean;
  /** What was typed, on one line. */
  ask(question: string): Promise<string>;
  /** The same without showing it. */
  askHidden(question: string): Promise<string>;
}

/** Nobody: for scripts, where a question would wait for ever. */
export const nobody: Person = {
  isThere: false,
  ask: () => Promise.reject(unanswered()),
  askHidden: () => Promise.reject(unanswered()),
};

function unanswered(): CommandFailure {
  return new CommandFailure(exitCodes.usage, 'Expected somebody at a terminal to answer.');
}

/** Whether a person agrees; only a whole `yes` counts. */
export async function agrees(person: Person, question: string): Promise<boolean> {
  const answer = await person.ask(`${question} [yes/no] `);
  return answer.trim().toLowerCase() === 'yes';
}

/** The person at this process's terminal. Questions go to standard error, so that output can be piped. */
export class PersonAtTerminal implements Person {
  readonly isThere = true;
  readonly #input: ReadStream;
  readonly #show: (text: string) => void;
  readonly #decoder = new StringDecoder('utf8');
  /** Typed ahead of the next question. */
  #ahead = '';

  constructor(input: ReadStream, show: (text: string) => void) {
    this.#input = input;
    this.#show = show;
  }

  ask(question: string): Promise<string> {
    return this.#read(question, this.#show);
  }

  askHidden(question: string): Promise<string> {
    return this.#read(question, () => undefined);
  }

  async #read(question: string, echo: (text: string) => void): Promise<string> {
    this.#show(question);
    this.#input.setRawMode(true);
    try {
      return await this.#line(echo);
    } finally {
      this.#input.setRawMode(false).pause();
      this.#show('\r\n');
    }
  }

  async #line(echo: (text: string) => void): Promise<string> {
    let line = '';
    for (;;) {
      for (const key of this.#ahead) {
        this.#ahead = this.#ahead.slice(key.length);
        const next = lineAfter(line, key);
        if (next === 'done') return line;
        if (next === 'interrupt')
          throw new CommandFailure(exitCodes.forced, 'Stopped; nothing was changed.');
        echo(echoOf(line, next.text));
        line = next.text;
      }
      this.#ahead += await this.#keys();
    }
  }

  #keys(): Promise<string> {
    return new Promise((resolve, reject) => {
      const settle = (end: () => void): void => {
        this.#input.off('data', onData).off('end', onEnd);
        end();
      };
      const onData = (data: Buffer): void => {
        settle(() => {
          resolve(this.#decoder.write(data).replaceAll(CURSOR_KEYS, ''));
        });
      };
      const onEnd = (): void => {
        settle(() => {
          reject(new CommandFailure(exitCodes.forced, 'The terminal was closed.'));
        });
      };
      this.#input.once('data', onData).once('end', onEnd).resume();
    });
  }
}

/** What a line is after one more key, or that it has ended. */
export function lineAfter(
  line: string,
  key: string,
): { readonly text: string } | 'done' | 'interrupt' {
  if (key === '\r' || key === '\n') return 'done';
  if (key === '\u0003' || key === '\u0004') return 'interrupt'; // Ctrl-C, Ctrl-D
  if (key === '\u007F' || key === '\b') return { text: Array.from(line).slice(0, -1).join('') };
  if (key === '\u0015') return { text: '' }; // Ctrl-U
  return { text: key < ' ' ? line : line + key };
}

function echoOf(before: string, after: string): string {
  if (after.startsWith(before)) return after.slice(before.length);
  const gone = Array.from(before).length - Array.from(after).length;
  return '\b \b'.repeat(gone);
}
