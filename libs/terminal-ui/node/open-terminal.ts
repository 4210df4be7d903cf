import { constants, openSync } from 'node:fs';
import { ReadStream, WriteStream } from 'node:tty';
import type { OpenTerminal } from './terminal-device.ts';
import { isSerial } from './which-terminals.ts';

// Nobody tells a program without a controlling terminal of a new size: a console gets one when its video driver loads.
const LOOK_MS = 1_000;

/**
 * Opens a tty by its path. It never becomes the controlling terminal, and a serial line without a carrier is opened too.
 * A serial line is taken for a VT220 without UTF-8, which every terminal program understands.
 */
export function deviceAt(path: string): OpenTerminal {
  return ({ onBytes, onResize, onEnd }) => {
    const input = new ReadStream(openTty(path));
    const output = new WriteStream(openTty(path));
    for (const stream of [input, output]) stream.on('error', onEnd);
    input.setRawMode(true);
    input.on('data', onBytes).on('end', onEnd);
    let size = sizeOf(path);
    const looking = setInterval(() => {
      if (isSerial(path)) return; // a line knows no size
      const now = sizeOf(path);
      const isSame = now.columns === size.columns && now.rows === size.rows;
      size = now;
      if (!isSame) onResize();
    }, LOOK_MS);
    return {
      term: isSerial(path) ? 'vt220' : 'linux',
      locale: isSerial(path) ? 'C' : 'C.UTF-8',
      size: () => size,
      waiting: () => output.writableLength,
      write: (text) => output.write(text),
      close: () => {
        clearInterval(looking);
        input.setRawMode(false);
        input.destroy();
        output.end(() => output.destroy());
      },
    };
  };
}

function openTty(path: string): number {
  const { O_RDWR, O_NOCTTY, O_NONBLOCK } = constants;
  return openSync(path, O_RDWR | O_NOCTTY | O_NONBLOCK);
}

/** Asks the driver, which a stream does only once. A terminal that is gone has no size; its streams tell of that. */
function sizeOf(path: string): { readonly columns: number; readonly rows: number } {
  try {
    const stream = new WriteStream(openTty(path));
    const { columns, rows } = stream;
    stream.destroy();
    return { columns, rows };
  } catch {
    return { columns: 0, rows: 0 };
  }
}
