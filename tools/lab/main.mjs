// npm run lab -- COMMAND: installs what is missing, builds the programs and the images, and runs "operosctl lab COMMAND".
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installDebianPackages } from '../install/debian-packages.mjs';
import { installNpmPackages } from '../install/npm-packages.mjs';
import { runQuietly } from '../install/progress.mjs';
import { toolEnvironment } from '../install/tool-path.mjs';
import { unpackedEmulator } from './emulator.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const env = toolEnvironment(root);
const given = process.argv.slice(2);
/** Without a command operosctl lab is the virtual datacentre, which npm start runs. */
const words = given.length === 0 ? ['--help'] : given;
const operosctl = join(root, 'apps/operosctl/dist/main.mjs');

/** Only these start machines; the others talk to a lab that runs. */
const bootsWorkers = ['up', 'netboot'].includes(words[0]) && !words.includes('--help');
const bootsMedium =
  ['install', 'cut-install', 'examine'].includes(words[0]) && !words.includes('--help');
const startsMachines = bootsWorkers || bootsMedium;
const has = (option) => words.some((word) => word === option || word.startsWith(`${option}=`));

try {
  await installNpmPackages(root);
  if (startsMachines) await build(['teamster', 'waterfront', 'operosctl']);
  else if (!existsSync(operosctl)) await build(['operosctl']);
  await run(startsMachines ? [...words, ...(await whatMachinesNeed())] : words);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

/** Installs it, and gives the options that name it. */
async function whatMachinesNeed() {
  await installDebianPackages(root, 'tools/debian-packages');
  await installDebianPackages(root, 'tools/debian-packages-machines');
  if (bootsWorkers && !has('--images')) buildImages('--only', 'worker');
  if (bootsMedium && !has('--iso')) buildImages();
  const emulator = has('--emulator') ? undefined : await unpackedEmulator(root);
  return emulator === undefined ? [] : ['--emulator', emulator];
}

async function build(apps) {
  const projects = apps.map((app) => `@operos/${app}`).join(',');
  const nx = ['run-many', '-t', 'build', '-p', projects];
  const { code, output } = await runQuietly('Building', 'nx', nx, { cwd: root, env });
  if (code !== 0) throw new Error(output);
}

/** The builder does again only what depends on something that changed. */
function buildImages(...only) {
  const command = ['run', '--silent', 'iso', '--', '--dev', ...only];
  const { status } = spawnSync('npm', command, { cwd: root, env, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('The images could not be built.');
}

function run(args) {
  const lab = spawn('node', [operosctl, 'lab', ...args], { cwd: root, env, stdio: 'inherit' });
  // A Ctrl-C reaches the lab as well, which ends in good order; this process waits for it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) lab.kill(signal);
    });
  return new Promise((resolve, reject) => {
    lab.on('error', reject);
    lab.on('close', (code) => {
      process.exitCode = code ?? 1;
      resolve();
    });
  });
}
