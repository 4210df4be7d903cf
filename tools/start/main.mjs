// npm start: installs what is missing, builds, and starts Teamster and Waterfront with a virtual datacentre.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installNpmPackages } from '../install/npm-packages.mjs';
import { runQuietly } from '../install/progress.mjs';
import { toolEnvironment } from '../install/tool-path.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const env = toolEnvironment(root);
const apps = ['teamster', 'waterfront', 'operosctl'];

await installNpmPackages(root);
const built = await runQuietly(
  'Building',
  'nx',
  ['run-many', '-t', 'build', '-p', ...apps.map((app) => `@operos/${app}`)],
  { cwd: root, env },
);
if (built.code !== 0) {
  console.error(built.output);
  process.exit(1);
}

const lab = spawn(
  'node',
  [join(root, 'apps/operosctl/dist/main.mjs'), 'lab', ...process.argv.slice(2)],
  {
    cwd: root,
    env,
    stdio: 'inherit',
  },
);
// The lab stops on its own when the terminal signals the whole group; this process only waits for it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    if (signal !== 'SIGINT' || !process.stdin.isTTY) lab.kill(signal);
  });
lab.on('close', (code, signal) => process.exit(signal ? 0 : (code ?? 1)));
