import { execa } from 'execa';
import { HostError } from './host-error.ts';

/** What a program left behind; a status other than 0 is an answer, not an error. */
export interface ProgramResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Limits and surroundings of one run. */
export interface ProgramOptions {
  /** 30 s if not given. The program is asked to end (SIGTERM) and after 2 s more is made to. */
  readonly timeoutMs?: number;
  /** Its standard input; empty if not given. */
  readonly input?: string | Uint8Array;
  readonly cwd?: string;
  /** Added to the environment of this process. */
  readonly env?: Readonly<Record<string, string>>;
  /** For each of stdout and stderr, in characters; 4 Mi if not given. */
  readonly maxOutput?: number;
}

const KILL_AFTER_MS = 2000;

/** Runs a program without a shell, so arguments are never more than arguments; throws HostError if it cannot end well. */
export async function runProgram(
  file: string,
  args: readonly string[],
  options: ProgramOptions = {},
): Promise<ProgramResult> {
  const result = await execa(file, args, {
    reject: false,
    input: options.input ?? '',
    timeout: options.timeoutMs ?? 30_000,
    forceKillAfterDelay: KILL_AFTER_MS,
    maxBuffer: options.maxOutput ?? 4 * 1024 * 1024,
    stripFinalNewline: false,
    env: { LC_ALL: 'C', ...options.env },
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
  });
  const { exitCode, stdout, stderr } = result;
  if (result.timedOut) throw failure('program-timeout', file, result);
  if (result.isMaxBuffer) throw failure('program-output', file, result);
  if (result.isTerminated) throw failure('program-killed', file, result);
  if (exitCode === undefined) throw failure('program-missing', file, result);
  return { exitCode, stdout, stderr };
}

function failure(
  code: 'program-timeout' | 'program-output' | 'program-killed' | 'program-missing',
  file: string,
  cause: { readonly shortMessage?: string | undefined },
): HostError {
  const message = `Expected ${file} to run to its end: ${cause.shortMessage ?? 'it did not'}`;
  return new HostError(code, message, { cause });
}
