import { appendFileSync } from 'node:fs';
import { withoutControls } from './without-controls.ts';

const REPLAY_BYTES = 16_384;
const LONGEST_LINE = 4096;
const QUIET_MS = 500; // a screen that is drawn, or a question, has no end of line

/** What a machine says on its serial line: each line in a file with its time, the last bytes for who looks later. */
export class SerialLog {
  readonly #file: string;
  readonly #now: () => number;
  readonly #listeners = new Set<(bytes: Buffer) => void>();
  #recent: Buffer = Buffer.alloc(0);
  #line = '';
  #poweredOn = 0;
  #quiet: NodeJS.Timeout | undefined;

  /** `now` gives milliseconds. */
  constructor(file: string, now: () => number) {
    this.#file = file;
    this.#now = now;
    appendFileSync(file, '', { mode: 0o600 });
  }

  /** The last few screens, as they came. */
  get recent(): Buffer {
    return this.#recent;
  }

  /** Seconds are counted from here. */
  powerOn(): void {
    this.#endLine();
    this.#poweredOn = this.#now();
    appendFileSync(this.#file, `# power on ${new Date(this.#poweredOn).toISOString()}\n`);
  }

  /** Writes down what happened to the machine. */
  note(what: string): void {
    this.#endLine();
    const seconds = ((this.#now() - this.#poweredOn) / 1000).toFixed(2);
    appendFileSync(this.#file, `# ${seconds} ${what}\n`);
  }

  /** Nothing comes any more. */
  powerOff(): void {
    clearTimeout(this.#quiet);
    this.#endLine();
  }

  /** Takes what came over the line. */
  take(bytes: Buffer): void {
    this.#recent = Buffer.concat([this.#recent, bytes]).subarray(-REPLAY_BYTES);
    const [first = '', ...more] = bytes.toString('latin1').split('\n');
    this.#line += first;
    for (const rest of more) {
      this.#endLine();
      this.#line = rest;
    }
    if (this.#line.length > LONGEST_LINE) this.#endLine();
    this.#endLineWhenQuiet();
    for (const listener of this.#listeners) listener(bytes);
  }

  /** Calls with all that comes from now on; the result ends that. */
  listen(listener: (bytes: Buffer) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #endLineWhenQuiet(): void {
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => {
      this.#endLine();
    }, QUIET_MS).unref();
  }

  #endLine(): void {
    const text = withoutControls(Buffer.from(this.#line, 'latin1').toString('utf8')).trimEnd();
    this.#line = '';
    if (text === '') return;
    const seconds = ((this.#now() - this.#poweredOn) / 1000).toFixed(2);
    appendFileSync(this.#file, `${seconds.padStart(8)} ${text}\n`);
  }
}
