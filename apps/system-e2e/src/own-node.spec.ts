import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { isBuilt } from './lab/lab-under-test.ts';
import { programs } from './programs.ts';

/** The Node.js that this machine had before the workspace brought its own. */
const own = (process.env.PATH ?? '')
  .split(delimiter)
  .filter((folder) => !folder.includes('node_modules'))
  .map((folder) => join(folder, 'node'))
  .find((path) => existsSync(path));

// A newer library may ask for what an older Node.js lacks, which a bundle shows only when it is started.
test.skipIf(!isBuilt || own === undefined)(
  'operosctl starts with the Node.js that its user has (needs a build, and a node of the machine)',
  () => {
    const said = execFileSync(own!, [programs.operosctl, '--help'], { encoding: 'utf8' });
    expect(said).toContain('Usage: operosctl');
  },
);
