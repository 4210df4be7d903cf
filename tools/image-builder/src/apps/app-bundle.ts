import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { treeDigest } from '../files/tree-digest.ts';

/** A program of this repository, ready to be copied into a layer. */
export interface AppBundle {
  readonly name: string;
  /** The folder that becomes /usr/lib/operos/NAME. */
  readonly folder: string;
  /** Whether it is a program with a main.mjs, which gets a command of its name; others are only files. */
  readonly isProgram: boolean;
  readonly digest: string;
}

/** Finds what `nx build` left of an app. */
export function appBundle(root: string, name: string): AppBundle {
  const dist = join(root, 'apps', name, 'dist');
  const candidates = [dist, join(dist, 'browser')];
  const folder = candidates.find((each) =>
    ['main.mjs', 'index.html'].some((file) => existsSync(join(each, file))),
  );
  if (folder === undefined)
    throw new Error(`Expected apps/${name}/dist/main.mjs or index.html: the app is not built`);
  const isProgram = existsSync(join(folder, 'main.mjs'));
  return { name, folder, isProgram, digest: treeDigest(folder, isShipped) };
}

/** Reports and maps are for developers. */
export function isShipped(name: string): boolean {
  return !name.endsWith('.map') && name !== 'coverage' && name !== 'stats.json';
}
