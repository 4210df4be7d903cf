import {
  appendLog,
  bodySize,
  closeTerminal,
  decodeKeys,
  describeTerminal,
  type Key,
  noRemainder,
  openTerminal,
  paint,
  type Picture,
  settleKeys,
  type Terminal,
} from '@operos/terminal-ui';
import {
  type ConsoleState,
  firstConsoleState,
  isRedraw,
  pressConsole,
} from '../screen/console-state.ts';
import { drawConsole } from '../screen/draw-console.ts';
import type { MachineState } from '../state/machine-state.ts';
import type { TerminalDevice } from './terminal-device.ts';

const MOST_WAITING = 8 * 1024; // bytes: two full screens; a line that takes no more is left alone

/** One terminal: what it shows, and what its keys did. */
export class ConsoleSession {
  readonly #device: TerminalDevice;
  readonly #version: string;
  #state: ConsoleState = firstConsoleState;
  #machine: MachineState | undefined;
  #shown: Picture | undefined;
  #remainder = noRemainder;

  constructor(device: TerminalDevice, version: string) {
    this.#device = device;
    this.#version = version;
  }

  get showsLog(): boolean {
    return this.#state.view === 'log';
  }

  /** Shows the machine as it is now. */
  show(machine: MachineState): void {
    this.#machine = machine;
    this.#paint();
  }

  /** Shows everything again: what others wrote over it, or a terminal that was connected late. */
  redraw(): void {
    this.#shown = undefined;
    this.#paint();
  }

  addLog(lines: readonly string[]): void {
    if (lines.length === 0) return;
    this.#state = { ...this.#state, log: lines.reduce(appendLog, this.#state.log) };
    this.#paint();
  }

  /** Takes what the keyboard sent; whether a key is only begun. */
  press(bytes: Uint8Array): boolean {
    const { keys, remainder } = decodeKeys(this.#remainder, bytes);
    this.#remainder = remainder;
    this.#take(keys);
    return remainder.bytes.length > 0;
  }

  /** Nothing followed the begun key. */
  settle(): void {
    const { keys, remainder } = settleKeys(this.#remainder);
    this.#remainder = remainder;
    this.#take(keys);
  }

  close(): void {
    this.#device.write(closeTerminal);
    this.#device.close();
  }

  #take(keys: readonly Key[]): void {
    const { rows } = bodySize(this.#terminal());
    this.#state = keys.reduce((state, key) => pressConsole(state, key, rows), this.#state);
    if (keys.some(isRedraw)) this.redraw();
    else if (keys.length > 0) this.#paint();
  }

  #paint(): void {
    if (this.#machine === undefined || this.#device.waiting() > MOST_WAITING) return;
    const terminal = this.#terminal();
    const version = this.#version;
    const picture = drawConsole(this.#state, { machine: this.#machine, version, terminal });
    const opening = this.#shown === undefined ? openTerminal : '';
    const text = opening + paint(this.#shown, picture, terminal);
    if (text !== '') this.#device.write(text);
    this.#shown = picture;
  }

  #terminal(): Terminal {
    const { term, locale } = this.#device;
    return describeTerminal({ term, locale, ...this.#device.size() });
  }
}
