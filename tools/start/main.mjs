// npm start: installs what is missing, builds, and starts Teamster and Waterfront with a virtual datacentre.
// Runs on any Node that npm runs on, with nothing installed.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toolEnvironment } from '../install/tool-path.mjs';
import { firstUnknown, helpText } from './options.mjs';
import { processTree, signalAll } from './process-tree.mjs';

const INTERRUPTED = 130;
const PATIENCE_MS = 3000;
const root = fileURLToPath(new URL('../..', import.meta.url));
const words = process.argv.slice(2);

if (words.includes('--help') || words.includes('-h')) {
  console.log(helpText());
  process.exit(0);
}
const unknown = firstUnknown(words);
if (unknown !== undefined) {
  console.error(`Unknown option ${unknown}\n\n${helpText()}`);
  process.exit(2);
}

let onSignal = () => undefined;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => onSignal(signal));

await prepare();
await runLab();

/** In a group of its own, so that a Ctrl-C comes here only, and npm, Nx and every compiler are ended in one way. */
function prepare() {
  const child = spawn(process.execPath, [join(root, 'tools/start/prepare.mjs')], {
    cwd: root,
    stdio: 'inherit',
    detached: true,
  });
  let ending = [];
  onSignal = () => {
    const isFirst = ending.length === 0;
    if (isFirst) console.log('\n  Stopped.');
    ending = [...ending, ...processTree(child.pid)];
    signalAll(ending, isFirst ? 'SIGTERM' : 'SIGKILL');
    setTimeout(() => signalAll(ending, 'SIGKILL'), PATIENCE_MS).unref();
  };
  return new Promise((resolve) => {
    child.on('close', (code) => {
      if (ending.length > 0) {
        signalAll(ending, 'SIGKILL');
        process.exit(INTERRUPTED);
      }
      if (code !== 0) process.exit(1);
      resolve();
    });
  });
}

/** The lab stops on its own when the terminal signals the whole group; then this process only waits for it. */
function runLab() {
  const lab = spawn('node', [join(root, 'apps/operosctl/dist/main.mjs'), 'lab', ...words], {
    cwd: root,
    env: toolEnvironment(root),
    stdio: 'inherit',
  });
  onSignal = (signal) => {
    if (signal !== 'SIGINT' || !process.stdin.isTTY) lab.kill(signal);
  };
  lab.on('close', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}
