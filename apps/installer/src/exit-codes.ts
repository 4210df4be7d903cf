/** How the installer ends, for scripts; the numbers follow sysexits(3) where it has one. */
export const exitCodes = {
  done: 0,
  /** What was looked at cannot be used as it is. */
  unusable: 1,
  usage: 2,
  noInput: 66,
  failed: 70,
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
