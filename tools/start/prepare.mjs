// Installs what is missing and builds; main.mjs runs it in a process group of its own, to be able to end all of it.
import { fileURLToPath } from 'node:url';
import { installNpmPackages } from '../install/npm-packages.mjs';
import { build } from './build.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

try {
  await installNpmPackages(root);
  await build(root);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
