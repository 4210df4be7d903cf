import { isSerial, type OpenTerminal, type TerminalDevice } from '@operos/terminal-ui/node';

/** A terminal by its device. */
export interface ConsolePlace {
  readonly open: OpenTerminal;
  readonly path: string | undefined;
}

/**
 * Every console at once, a line at a time and without any drawing: a person can read it, and so can a program at the
 * other end of a serial line. Each of their keyboards counts.
 */
export class LineConsoles {
  readonly #devices = new Map<TerminalDevice, { readonly isAscii: boolean }>();
  #onKey: ((key: string) => void) | undefined;

  constructor(places: readonly ConsolePlace[]) {
    for (const place of places) this.#open(place);
  }

  /** Writes a line everywhere. */
  say(line: string): void {
    for (const [device, { isAscii }] of this.#devices)
      device.write(`${isAscii ? asciiOf(line) : line}\n`);
  }

  /** The next key: a lower-case letter, or a blank for any other. Undefined when the time is over, or the signal fires. */
  key(signal: AbortSignal, milliseconds?: number): Promise<string | undefined> {
    return new Promise((resolve) => {
      const end = (key: string | undefined) => {
        this.#onKey = undefined;
        clearTimeout(timer);
        signal.removeEventListener('abort', stop);
        resolve(key);
      };
      const stop = () => {
        end(undefined);
      };
      const timer = milliseconds === undefined ? undefined : setTimeout(stop, milliseconds);
      signal.addEventListener('abort', stop);
      this.#onKey = end;
      if (signal.aborted) stop();
    });
  }

  /** Gives the terminals back. */
  close(): void {
    for (const [device] of this.#devices) device.close();
    this.#devices.clear();
  }

  #open({ open, path }: ConsolePlace): void {
    const opened: { device?: TerminalDevice } = {};
    try {
      opened.device = open({
        onBytes: (bytes) => {
          const key = keyOf(bytes);
          if (key !== undefined) this.#onKey?.(key);
        },
        onResize: () => undefined,
        onEnd: () => {
          if (opened.device !== undefined) this.#devices.delete(opened.device);
        },
      });
      this.#devices.set(opened.device, { isAscii: path === undefined || isSerial(path) });
    } catch {
      // A console that cannot be opened is no reason not to install.
    }
  }
}

const CONTROL_KEYS = [3, 8, 9, 10, 13, 27, 127]; // Ctrl-C, Backspace, Tab, Enter, Escape, Delete

/** A line on which nobody is connected may send anything, and one may pause us (XOFF); only what is typed counts. */
function keyOf(bytes: Uint8Array): string | undefined {
  const byte = bytes[0] ?? 0;
  if (!CONTROL_KEYS.includes(byte) && (byte < 0x20 || byte > 0x7e)) return undefined;
  const character = String.fromCharCode(byte).toLowerCase();
  return /[a-z]/.test(character) ? character : ' ';
}

function asciiOf(text: string): string {
  return text
    .replaceAll(/[“”]/g, '"')
    .replaceAll('…', '...')
    .replaceAll(/[^ -~]/g, '?');
}
