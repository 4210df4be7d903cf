import { ProgramRunner } from './program-runner.ts';
import { type ProgramOptions, type ProgramResult, runProgram } from './run-program.ts';

/** Runs programs on this machine. */
export class LocalPrograms extends ProgramRunner {
  override run(
    file: string,
    args: readonly string[],
    options?: ProgramOptions,
  ): Promise<ProgramResult> {
    return runProgram(file, args, options);
  }
}
