import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runLogged } from './run-logged.ts';

/** A folder or file that is visible inside a root while a program runs there. */
export interface Bind {
  readonly source: string;
  readonly target: string;
}

/** The root a program runs in. */
export interface Root {
  /** Finished layers below, bottom first; none: `upper` is the whole root. */
  readonly lowers: readonly string[];
  /** What the program adds or changes lands here. */
  readonly upper: string;
  readonly binds: readonly Bind[];
  readonly sourceDateEpoch: string;
  readonly log: string;
}

const enterRoot = fileURLToPath(new URL('enter-root.sh', import.meta.url));

/** Runs a program inside a root that is stacked from layers, without network; needs to be root. */
export async function runInRoot(
  root: Root,
  program: readonly [string, ...string[]],
): Promise<void> {
  // Beside the upper folder: overlayfs wants both on one file system.
  const scratch = mkdtempSync(join(dirname(root.upper), 'merged-'));
  const at = (name: string): string => join(scratch, name);
  try {
    for (const name of ['root', 'work']) mkdirSync(at(name));
    writeFileSync(
      at('binds'),
      root.binds.map((bind) => `${bind.source} ${bind.target}\n`).join(''),
    );
    const isStacked = root.lowers.length > 0;
    await runLogged(
      'unshare',
      [
        ...['--mount', '--pid', '--net', '--ipc', '--uts', '--fork', '--kill-child'],
        ...['--propagation', 'private', enterRoot],
        ...(isStacked
          ? [at('root'), [...root.lowers].reverse().join(':'), root.upper, at('work')]
          : [root.upper, '', '', '']),
        ...[at('binds'), root.sourceDateEpoch, ...program],
      ],
      { log: root.log },
    );
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
