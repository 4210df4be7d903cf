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
  /** False: it gets `env` and nothing of this process's environment. */
  readonly inheritEnv?: boolean;
  /** Ends the program early, which then throws `program-killed`. */
  readonly signal?: AbortSignal;
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
  const result = await execa(file, args, { ...common, ...limitsOf(options), ...placeOf(options) });
  const { exitCode, stdout, stderr } = result;
  if (result.timedOut) throw failure('program-timeout', file, result);
  if (result.isMaxBuffer) throw failure('program-output', file, result);
  if (result.isTerminated || result.isCanceled) throw failure('program-killed', file, result);
  if (exitCode === undefined) throw failure('program-missing', file, result);
  return { exitCode, stdout, stderr };
}

const common = {
  reject: false,
  forceKillAfterDelay: KILL_AFTER_MS,
  stripFinalNewline: false,
} as const;

function limitsOf({ timeoutMs = 30_000, maxOutput = 4 * 1024 * 1024, signal }: ProgramOptions) {
  const cancel = signal === undefined ? {} : { cancelSignal: signal };
  return { timeout: timeoutMs, maxBuffer: maxOutput, ...cancel };
}

function placeOf({ input = '', env, inheritEnv = true, cwd }: ProgramOptions) {
  const folder = cwd === undefined ? {} : { cwd };
  return { input, env: { LC_ALL: 'C', ...env }, extendEnv: inheritEnv, ...folder };
}

function failure(
  code: 'program-timeout' | 'program-output' | 'program-killed' | 'program-missing',
  file: string,
  cause: { readonly shortMessage?: string | undefined },
): HostError {
  const message = `Expected ${file} to run to its end: ${cause.shortMessage ?? 'it did not'}`;
  return new HostError(code, message, { cause });
}
