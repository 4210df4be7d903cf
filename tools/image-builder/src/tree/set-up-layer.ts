import { fileURLToPath } from 'node:url';
import { runLogged } from '../chroot/run-logged.ts';
import { type Root, runInRoot } from '../chroot/run-in-root.ts';

/** Copies a layer's folder with everything the kernel keeps of it: owners, attributes, deleted files. */
export async function copyTree(from: string, to: string, log: string): Promise<void> {
  await runLogged('cp', ['--archive', '--no-target-directory', from, to], { log });
}

/** A layer's own last word. */
export interface LayerSetup {
  readonly name: string;
  /** The program iso/NAME/setup. */
  readonly setup: string;
  readonly isDevelopment: boolean;
}

const SETUP = '/run/operos-setup';

/** Runs a layer's setup in its root. It learns what is built from OPEROS_LAYER and OPEROS_DEVELOPMENT. */
export async function setUpLayer(
  root: Root,
  { name, setup, isDevelopment }: LayerSetup,
): Promise<void> {
  const facts = [`OPEROS_LAYER=${name}`, `OPEROS_DEVELOPMENT=${isDevelopment ? 'yes' : 'no'}`];
  await runInRoot({ ...root, binds: [...root.binds, { source: setup, target: SETUP }] }, [
    'env',
    ...facts,
    SETUP,
  ]);
}

const sweep = fileURLToPath(new URL('sweep-layer.sh', import.meta.url));

/** Removes what must not be in a layer; `began` is the time, in seconds, after which files are the build's own. */
export async function sweepLayer(
  { upper, sourceDateEpoch, log }: Pick<Root, 'upper' | 'sourceDateEpoch' | 'log'>,
  began: number,
): Promise<void> {
  await runLogged(sweep, [upper, sourceDateEpoch, String(began)], { log });
}
