import { execFileSync } from 'node:child_process';

/** Runs a program to its end and gives what it printed; throws with what it complained of. */
export function runProgram(program: string, ...args: readonly string[]): string {
  return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}
