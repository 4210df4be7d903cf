// npm test: everything. npm run check (--fast): format, lint, types and unit tests only. --coverage: unit tests with coverage.
// --machines: the slow tests that boot virtual machines, which npm test leaves out.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installDebianPackages } from '../install/debian-packages.mjs';
import { installNpmPackages } from '../install/npm-packages.mjs';
import { toolEnvironment } from '../install/tool-path.mjs';
import { unpackedEmulator } from '../lab/emulator.mjs';
import { stepsFor } from './steps.mjs';
import { printSummary } from './summary.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const known = ['--fast', '--coverage', '--machines', '--help'];
const flags = process.argv.slice(2);
const unknown = flags.filter((flag) => !known.includes(flag));
if (flags.includes('--help') || unknown.length > 0) {
  if (unknown.length > 0) console.error(`Unknown option ${unknown.join(' ')}`);
  console.log('Usage: npm test [-- --fast | --coverage | --machines]');
  process.exit(unknown.length > 0 ? 2 : 0);
}

const fast = flags.includes('--fast');
const machines = flags.includes('--machines');
await installNpmPackages(root);
if (!fast) await installDebianPackages(root);
if (machines) {
  await installDebianPackages(root, 'tools/debian-packages-machines');
  await unpackedEmulator(root);
}
rmSync(join(root, 'dist/reports'), { recursive: true, force: true });

const failedSteps = [];
const coverage = flags.includes('--coverage');
for (const { title, command } of stepsFor({ fast, coverage, machines })) {
  const started = Date.now();
  console.log(`\n== ${title}: ${command.join(' ')}`);
  const { status } = spawnSync(command[0], command.slice(1), {
    cwd: root,
    env: toolEnvironment(root, { CI: 'true' }),
    stdio: 'inherit',
  });
  console.log(
    `== ${title}: ${status === 0 ? 'passed' : 'FAILED'} in ${Math.round((Date.now() - started) / 1000)} s`,
  );
  if (status !== 0) failedSteps.push(title);
}
process.exit(printSummary(root, failedSteps) ? 0 : 1);
