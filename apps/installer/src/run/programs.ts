import type { InstallPorts } from './install-ports.ts';

/** Programs get this and nothing of ours: whatever a person put into our environment is no concern of theirs. */
const ENVIRONMENT = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', HOME: '/root' };
const LIMIT_MS = 15 * 60 * 1000; // a file system on a large, slow disk takes minutes

/** A program with its arguments, what it reads, and which statuses mean that it did its work. */
export interface Call {
  readonly program: string;
  readonly args: readonly string[];
  readonly input?: string | Uint8Array;
  readonly succeeds?: readonly number[];
}

/** Runs a program; throws with the last thing it said when it ends with another status than it should. */
export async function call(
  ports: Pick<InstallPorts, 'programs'>,
  { program, args, input, succeeds = [0] }: Call,
  signal?: AbortSignal,
): Promise<readonly string[]> {
  const { exitCode, stdout, stderr } = await ports.programs.run(program, args, {
    inheritEnv: false,
    env: ENVIRONMENT,
    timeoutMs: LIMIT_MS,
    ...(input === undefined ? {} : { input }),
    ...(signal === undefined ? {} : { signal }),
  });
  const said = linesOf(`${stdout}\n${stderr}`);
  if (succeeds.includes(exitCode)) return said;
  const last = linesOf(stderr).at(-1) ?? said.at(-1);
  throw new Error(`${program} ended with ${exitCode}${last === undefined ? '' : `: ${last}`}`);
}

function linesOf(text: string): string[] {
  return text.split(/[\r\n]+/).filter((line) => line.trim() !== '');
}
