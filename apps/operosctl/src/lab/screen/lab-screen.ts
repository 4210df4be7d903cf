const CLEAR_LINE = '\r\u001B[K';
const LOG_EVERY_MS = 5_000;

/** Where a person watches the lab. */
export interface Terminal {
  readonly write: (text: string) => void;
  /** Whether a line can be overwritten. */
  readonly isInteractive: boolean;
  readonly columns: () => number;
}

/** Sentences that stay, above one line that tells how things stand and is written anew in its place. */
export class LabScreen {
  readonly #terminal: Terminal;
  readonly #now: () => number;
  readonly #saidOnce = new Set<string>();
  #status = '';
  #shown = '';
  #shownAt = Number.NEGATIVE_INFINITY;

  constructor(terminal: Terminal, now: () => number = () => performance.now()) {
    this.#terminal = terminal;
    this.#now = now;
  }

  /** Writes a text that stays; it ends with its own line break. */
  say(text: string): void {
    const { write, isInteractive } = this.#terminal;
    write(isInteractive && this.#status !== '' ? `${CLEAR_LINE}${text}${this.#line()}` : text);
  }

  /** Says it unless it was said before: a thousand machines may have one and the same trouble. */
  sayOnce(text: string): void {
    if (this.#saidOnce.has(text)) return;
    this.#saidOnce.add(text);
    this.say(text);
  }

  /** Shows how things stand: at once on a terminal, and in a log as a line every few seconds. */
  status(text: string): void {
    this.#status = text;
    if (text === this.#shown) return;
    const { write, isInteractive } = this.#terminal;
    if (!isInteractive && this.#now() - this.#shownAt < LOG_EVERY_MS) return;
    write(isInteractive ? `${CLEAR_LINE}${this.#line()}` : `  ${text}\n`);
    this.#shown = text;
    this.#shownAt = this.#now();
  }

  /** Takes the status line away. */
  clearStatus(): void {
    if (this.#terminal.isInteractive && this.#status !== '') this.#terminal.write(CLEAR_LINE);
    this.#status = '';
    this.#shown = '';
  }

  /** Cut to the width: a line that wraps could not be taken back. */
  #line(): string {
    return `  ${this.#status}`.slice(0, Math.max(20, this.#terminal.columns() - 1));
  }
}
