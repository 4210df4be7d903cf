/** How operosctl ends, for scripts; the numbers follow sysexits(3) where it has one, and the shell for an interrupt. */
export const exitCodes = {
  done: 0,
  failed: 1,
  usage: 2,
  /** `plan` found something to change, as diff and others tell by a code of its own. */
  differs: 3,
  badInput: 65,
  tryLater: 75,
  notSignedIn: 77,
  missingProgram: 127,
  forced: 130,
} as const;

/** A command that ends with one of the exit codes and a sentence for the person who typed it. */
export class CommandFailure extends Error {
  readonly exitCode: number;

  constructor(exitCode: number, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'CommandFailure';
    this.exitCode = exitCode;
  }
}

/** The end of a command that said all there is to say; nothing more is printed. */
export class SilentEnd extends CommandFailure {
  constructor(exitCode: number) {
    super(exitCode, '');
  }
}
