// npm run iso, npm run cache: installs what the build needs on this machine, then builds.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { operosVersion } from '../bundle/version.mjs';
import { installDebianPackages } from '../install/debian-packages.mjs';
import { installNpmPackages } from '../install/npm-packages.mjs';
import { toolEnvironment } from '../install/tool-path.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const env = toolEnvironment(root);
await installNpmPackages(root);
await installDebianPackages(root, 'tools/debian-packages-machines');
const { status } = spawnSync(
  'node',
  [
    '--conditions=@operos/source',
    'tools/image-builder/src/main.ts',
    operosVersion(),
    ...process.argv.slice(2),
  ],
  { cwd: root, env, stdio: 'inherit' },
);
process.exit(status ?? 1);
