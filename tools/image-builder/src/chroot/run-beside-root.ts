import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runLogged } from './run-logged.ts';
import type { Root } from './run-in-root.ts';

const stackLayers = fileURLToPath(new URL('stack-layers.sh', import.meta.url));
const isolated = ['--mount', '--net', '--propagation', 'private'];

/** Runs a program of this machine on a root that is stacked from layers; it is told where that root is. No network. */
export async function runBesideRoot(
  { lowers, upper, sourceDateEpoch, log }: Omit<Root, 'binds'>,
  programFor: (root: string) => readonly [string, ...string[]],
): Promise<void> {
  const surroundings = { log, env: { SOURCE_DATE_EPOCH: sourceDateEpoch } };
  if (lowers.length === 0) {
    await runLogged('unshare', [...isolated, ...programFor(upper)], surroundings);
    return;
  }
  const scratch = mkdtempSync(join(dirname(upper), 'stacked-'));
  const [root, work] = [join(scratch, 'root'), join(scratch, 'work')];
  try {
    for (const folder of [root, work]) mkdirSync(folder);
    const stack = [stackLayers, root, [...lowers].reverse().join(':'), upper, work];
    await runLogged('unshare', [...isolated, ...stack, ...programFor(root)], surroundings);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
