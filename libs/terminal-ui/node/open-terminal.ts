import { constants, openSync } from 'node:fs';
import { ReadStream, WriteStream } from 'node:tty';
import type { OpenTerminal } from './terminal-device.ts';
import { isSerial } from './which-terminals.ts';

/**
 * Opens a tty by its path. It never becomes the controlling terminal, and a serial line without a carrier is opened too.
 * A serial line is taken for a VT220 without UTF-8, which every terminal program understands.
 */
export function deviceAt(path: string): OpenTerminal {
  return ({ onBytes, onResize, onEnd }) => {
    const { O_RDWR, O_NOCTTY, O_NONBLOCK } = constants;
    const flags = O_RDWR | O_NOCTTY | O_NONBLOCK;
    const input = new ReadStream(openSync(path, flags));
    const output = new WriteStream(openSync(path, flags));
    for (const stream of [input, output]) stream.on('error', onEnd);
    input.setRawMode(true);
    input.on('data', onBytes).on('end', onEnd);
    output.on('resize', onResize);
    return {
      term: isSerial(path) ? 'vt220' : 'linux',
      locale: isSerial(path) ? 'C' : 'C.UTF-8',
      size: () => ({ columns: output.columns, rows: output.rows }),
      waiting: () => output.writableLength,
      write: (text) => output.write(text),
      close: () => {
        input.setRawMode(false);
        input.destroy();
        output.end(() => output.destroy());
      },
    };
  };
}
