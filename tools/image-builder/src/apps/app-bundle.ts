import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
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

/** Where the programs are built, and where they are kept for the time of a build. */
export interface AppPlaces {
  readonly root: string;
  /** cache/programs */
  readonly kept: string;
}

/** Takes what `nx build` left of an app into the cache: whoever builds it again meanwhile changes nothing here. */
export function keepAppBundle({ root, kept }: AppPlaces, name: string): AppBundle {
  const built = builtFolder(root, name);
  const fresh = join(kept, name, 'fresh');
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(join(kept, name), { recursive: true });
  cpSync(built, fresh, { recursive: true, filter: (source) => isShipped(basename(source)) });
  const digest = treeDigest(fresh);
  for (const old of readdirSync(join(kept, name)).filter((each) => each !== 'fresh'))
    rmSync(join(kept, name, old), { recursive: true });
  const folder = join(kept, name, digest);
  renameSync(fresh, folder);
  return { name, folder, isProgram: existsSync(join(folder, 'main.mjs')), digest };
}

function builtFolder(root: string, name: string): string {
  const dist = join(root, 'apps', name, 'dist');
  const folder = [dist, join(dist, 'browser')].find((each) =>
    ['main.mjs', 'index.html'].some((file) => existsSync(join(each, file))),
  );
  if (folder === undefined)
    throw new Error(`Expected apps/${name}/dist/main.mjs or index.html: the app is not built`);
  return folder;
}

/** Reports and maps are for developers. */
function isShipped(name: string): boolean {
  return !name.endsWith('.map') && name !== 'coverage' && name !== 'stats.json';
}
