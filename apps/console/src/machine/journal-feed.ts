import { parseJournal } from '../state/parse-journal.ts';
import type { Ask } from './program-output.ts';

const FIRST_LINES = 300;

/** The journal of this machine, read on from where it was read to. */
export class JournalFeed {
  readonly #ask: Ask;
  #cursor: string | undefined;

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  /** The lines since the last call; at first the last 300. */
  async next(): Promise<readonly string[]> {
    const from =
      this.#cursor === undefined ? `--lines=${FIRST_LINES}` : `--after-cursor=${this.#cursor}`;
    const printed = await this.#ask('journalctl', ['--output=json', '--no-pager', from]);
    const entries = parseJournal(printed ?? '');
    this.#cursor = entries.at(-1)?.cursor ?? this.#cursor;
    return entries.map(({ text }) => text);
  }
}
