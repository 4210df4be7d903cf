import { decodeKeys, noRemainder, settleKeys } from '../src/keys/decode-keys.ts';
import type { Key } from '../src/keys/key.ts';
import { closeTerminal, openTerminal, paint } from '../src/picture/paint.ts';
import type { Picture } from '../src/picture/picture.ts';
import { describeTerminal, type Terminal } from '../src/terminal.ts';
import type { OpenTerminal, TerminalDevice } from './terminal-device.ts';

const SETTLE_MS = 50; // an Escape that nothing follows for so long is the Escape key
const MOST_WAITING = 8 * 1024; // bytes: two full screens; a line that takes no more is left alone

/** Draws for one terminal. */
export type Draw = (terminal: Terminal) => Picture;

/** Who is told what somebody does at a terminal. */
export interface SessionEvents {
  readonly onKeys: (keys: readonly Key[], session: TerminalSession) => void;
  readonly onEnd: (session: TerminalSession) => void;
}

/** One terminal in use: what it shows, and the keys that are pressed there. */
export class TerminalSession {
  readonly #open: OpenTerminal;
  readonly #events: SessionEvents;
  #device: TerminalDevice | undefined;
  #draw: Draw | undefined;
  #shown: Picture | undefined;
  #isCleared = false;
  #remainder = noRemainder;
  #settling: NodeJS.Timeout | undefined;

  constructor(open: OpenTerminal, events: SessionEvents) {
    this.#open = open;
    this.#events = events;
    this.#device = this.#opened();
  }

  /** What it can show now; undefined while a program has it. */
  get terminal(): Terminal | undefined {
    const device = this.#device;
    if (device === undefined) return undefined;
    const { term, locale } = device;
    return describeTerminal({ term, locale, ...device.size() });
  }

  /** Shows a picture; only what differs from the one before is written. */
  show(draw: Draw): void {
    this.#draw = draw;
    this.#paint();
  }

  /** Writes everything again, without a flicker: after somebody wrote over it, or for a terminal plugged in late. */
  redraw(): void {
    this.#shown = undefined;
    this.#paint();
  }

  /** Gives the terminal to a program until it ends; nothing is shown meanwhile. */
  async lend(run: () => Promise<void>): Promise<void> {
    this.close();
    await run();
    this.#device = this.#opened();
    this.redraw();
  }

  /** Leaves the terminal empty and as it was. */
  close(): void {
    clearTimeout(this.#settling);
    this.#device?.write(closeTerminal);
    this.#device?.close();
    this.#device = undefined;
    this.#shown = undefined;
    this.#isCleared = false;
  }

  #opened(): TerminalDevice {
    return this.#open({
      onBytes: (bytes) => {
        this.#take(bytes);
      },
      onResize: () => {
        this.#isCleared = false;
        this.redraw();
      },
      onEnd: () => {
        this.#events.onEnd(this);
      },
    });
  }

  #take(bytes: Uint8Array): void {
    clearTimeout(this.#settling);
    const { keys, remainder } = decodeKeys(this.#remainder, bytes);
    this.#remainder = remainder;
    if (remainder.bytes.length > 0)
      this.#settling = setTimeout(() => {
        this.#settle();
      }, SETTLE_MS);
    if (keys.length > 0) this.#events.onKeys(keys, this);
  }

  #settle(): void {
    const { keys, remainder } = settleKeys(this.#remainder);
    this.#remainder = remainder;
    if (keys.length > 0) this.#events.onKeys(keys, this);
  }

  #paint(): void {
    const device = this.#device;
    const terminal = this.terminal;
    if (device === undefined || terminal === undefined || this.#draw === undefined) return;
    if (device.waiting() > MOST_WAITING) return;
    const picture = this.#draw(terminal);
    const opening = this.#isCleared ? '' : openTerminal;
    this.#isCleared = true;
    const text = opening + paint(this.#shown, picture, terminal);
    this.#shown = picture;
    if (text !== '') device.write(text);
  }
}
