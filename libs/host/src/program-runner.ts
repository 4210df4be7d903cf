import { type ProgramOptions, type ProgramResult, runProgram } from './run-program.ts';

/** Runs the programs that a plan names: the checkers. */
export abstract class ProgramRunner {
  abstract run(
    file: string,
    args: readonly string[],
    options?: ProgramOptions,
  ): Promise<ProgramResult>;
}

/** Runs them on this machine. */
export class LocalPrograms extends ProgramRunner {
  override run(
    file: string,
    args: readonly string[],
    options?: ProgramOptions,
  ): Promise<ProgramResult> {
    return runProgram(file, args, options);
  }
}
