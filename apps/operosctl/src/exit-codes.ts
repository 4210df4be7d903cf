/** How operosctl ends, for scripts; the numbers follow sysexits(3) where it has one, and the shell for an interrupt. */
export const exitCodes = {
  done: 0,
  failed: 1,
  usage: 2,
  badInput: 65,
  tryLater: 75,
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
