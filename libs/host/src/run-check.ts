import { HostError } from './host-error.ts';
import type { ProgramCheck } from './plan.ts';
import type { ProgramRunner } from './program-runner.ts';

const TIMEOUT_MS = 30_000;
const MAX_DETAIL = 2000;

/** Runs a checker; undefined if it finds nothing wrong, else the end of what it said, or why it did not run. */
export async function runCheck(
  check: ProgramCheck,
  programs: ProgramRunner,
  file = '',
): Promise<string | undefined> {
  const args = check.args.map((argument) => argument.replaceAll('{file}', file));
  try {
    const result = await programs.run(check.program, args, { timeoutMs: TIMEOUT_MS });
    if (result.exitCode === 0) return undefined;
    const said = `${result.stdout}${result.stderr}`.trim();
    return said === '' ? `${check.program} ended with ${result.exitCode}` : said.slice(-MAX_DETAIL);
  } catch (error) {
    if (error instanceof HostError) return error.message; // no checker, no change
    throw error;
  }
}
