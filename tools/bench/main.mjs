// npm run bench: installs what is missing, builds what is measured, and prints the table.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { installDebianPackages } from '../install/debian-packages.mjs';
import { installNpmPackages } from '../install/npm-packages.mjs';
import { toolEnvironment } from '../install/tool-path.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const env = toolEnvironment(root);
// What is said on the way goes to standard error: --json leaves nothing but JSON on standard output.
console.log = console.error;

await installNpmPackages(root);
await installDebianPackages(root);
const apps = ['teamster', 'prospector', 'operosctl'].map((app) => `@operos/${app}`);
const built = spawnSync('nx', ['run-many', '-t', 'build', '-p', ...apps], {
  cwd: root,
  env,
  encoding: 'utf8',
});
if (built.status !== 0) {
  console.error(built.stdout + built.stderr);
  process.exit(1);
}
const { status } = spawnSync(
  'node',
  ['--conditions=@operos/source', 'tools/bench/src/main.ts', ...process.argv.slice(2)],
  { cwd: root, env, stdio: 'inherit' },
);
process.exit(status ?? 1);
