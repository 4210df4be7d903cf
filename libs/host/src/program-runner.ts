import type { ProgramOptions, ProgramResult } from './run-program.ts';

/** Runs the programs that a plan names: the checkers. */
export abstract class ProgramRunner {
  abstract run(
    file: string,
    args: readonly string[],
    options?: ProgramOptions,
  ): Promise<ProgramResult>;
}
