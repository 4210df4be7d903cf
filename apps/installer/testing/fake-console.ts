import type { OpenTerminal, TerminalEvents } from '@operos/terminal-ui/node';

/** A terminal that remembers what was written to it, and whose keys a test presses. */
export class FakeConsole {
  written = '';
  isOpen = false;
  #events: TerminalEvents | undefined;

  readonly open: OpenTerminal = (events) => {
    this.#events = events;
    this.isOpen = true;
    return {
      term: 'vt220',
      locale: 'C',
      size: () => ({ columns: 80, rows: 24 }),
      waiting: () => 0,
      write: (text) => (this.written += text),
      close: () => (this.isOpen = false),
    };
  };

  /** Presses keys; only what is written from then on is remembered. */
  press(bytes: string): void {
    this.written = '';
    this.#events?.onBytes(new TextEncoder().encode(bytes));
  }

  unplug(): void {
    this.#events?.onEnd();
  }
}
