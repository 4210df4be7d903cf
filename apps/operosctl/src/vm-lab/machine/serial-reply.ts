import { withoutControls } from './without-controls.ts';

const REMEMBERED = 4096;

/** What to do once a machine says something on its serial line. */
export interface Reply {
  /** A few words of what is said, on one line. */
  readonly prompt: string;
  /** What is typed on the serial line. */
  readonly type?: string;
  /** What is pressed on the keyboard, by QEMU's names of the keys: `down`, `ret`. */
  readonly press?: readonly string[];
}

/** iPXE asks whether somebody wants its command line, and waits three seconds; any other key ends that. */
export const romReply: Reply = {
  prompt: 'Press Ctrl-B for the iPXE command line...',
  type: '\r',
};

/** Answers once a boot. */
export class SerialReply {
  readonly #reply: Reply;
  readonly #pattern: RegExp;
  #heard = '';
  #isAnswered = false;

  constructor(reply: Reply) {
    this.#reply = reply;
    this.#pattern = perhapsTwice(reply.prompt);
  }

  /** Takes what came over the serial line; gives the reply when it is time for it. */
  take(bytes: Buffer): Reply | undefined {
    if (this.#isAnswered) return undefined;
    this.#heard = (this.#heard + bytes.toString('latin1')).slice(-REMEMBERED);
    // SeaBIOS moves its cursor between any two letters.
    if (!this.#pattern.test(withoutControls(this.#heard))) return undefined;
    this.#isAnswered = true;
    return this.#reply;
  }
}

/** A menu that writes to the serial line itself, under a BIOS that copies the screen there, has each letter twice. */
function perhapsTwice(words: string): RegExp {
  const letters = Array.from(words, (letter) => `${letter.replace(/[^\w ]/, '\\$&')}{1,2}`);
  return new RegExp(letters.join(''));
}
