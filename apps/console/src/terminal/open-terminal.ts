import { constants, openSync } from 'node:fs';
import { ReadStream, WriteStream } from 'node:tty';
import { isSerial } from './which-terminals.ts';
import type { TerminalDevice } from './terminal-device.ts';

/**
 * Opens a tty for itself, byte by byte and without echo, so that Ctrl-C is a key like any other. It never becomes the
 * controlling terminal, and a serial line without a carrier is opened too.
 */
export function openTerminal(path: string, onBytes: (bytes: Uint8Array) => void): TerminalDevice {
  const { O_RDWR, O_NOCTTY, O_NONBLOCK } = constants;
  const flags = O_RDWR | O_NOCTTY | O_NONBLOCK;
  const input = new ReadStream(openSync(path, flags));
  const output = new WriteStream(openSync(path, flags));
  // A terminal that is unplugged is no reason to leave the others dark.
  for (const stream of [input, output]) stream.on('error', () => undefined);
  input.setRawMode(true);
  input.on('data', onBytes);
  return {
    term: isSerial(path) ? 'vt220' : 'linux',
    locale: isSerial(path) ? 'C' : 'C.UTF-8',
    size: () => ({ columns: output.columns, rows: output.rows }),
    waiting: () => output.writableLength,
    write: (text) => output.write(text),
    close: () => {
      input.setRawMode(false);
      input.destroy();
      output.destroy();
    },
  };
}
