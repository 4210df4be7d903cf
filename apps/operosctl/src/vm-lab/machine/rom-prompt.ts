const PROMPT = 'Press Ctrl-B for the iPXE command line...';
const ANY_OTHER_KEY = '\r';

/** Answers iPXE's question whether somebody wants its command line, for which it waits three seconds; once a boot. */
export class RomPrompt {
  #heard = '';
  #isAnswered = false;

  /** Takes what came over the serial line; gives what to type, if anything. */
  take(bytes: Buffer): string | undefined {
    if (this.#isAnswered) return undefined;
    this.#heard = (this.#heard + bytes.toString('latin1')).slice(-4096);
    // SeaBIOS moves its cursor between any two letters.
    const plain = this.#heard.replaceAll(new RegExp(String.raw`\x1b\[[0-9;?]*[A-Za-z]`, 'g'), '');
    if (!plain.includes(PROMPT)) return undefined;
    this.#isAnswered = true;
    return ANY_OTHER_KEY;
  }
}
