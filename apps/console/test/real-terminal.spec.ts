import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pendingWorker } from '../testing/example-machines.ts';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const version = 'data:text/javascript,globalThis.__OPEROS_VERSION__="0.1.x"';
const hasTmux = existsSync('/usr/bin/tmux');
const soon = { timeout: 30_000, interval: 200 };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'operos-tmux-'));
  mkdirSync(join(folder, 'run/operos'), { recursive: true });
  writeFileSync(join(folder, 'run/operos/prospector.json'), JSON.stringify(pendingWorker.agent));
});
afterEach(() => {
  tmux('kill-server');
  rmSync(folder, { recursive: true, force: true });
});

function tmux(...args: readonly string[]): string {
  try {
    return execFileSync('tmux', ['-S', join(folder, 'tmux'), '-f', '/dev/null', ...args], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C.UTF-8', TERM: 'xterm' },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return ''; // not there yet, or no longer
  }
}

const screen = () => tmux('capture-pane', '-p');

/** Starts the program on a terminal of 80 by `rows`, under the name that tells it what terminal that is. */
function start(name: 'tty1' | 'ttyS0', rows: number): void {
  const device = join(folder, name);
  tmux('new-session', '-d', '-x', '80', '-y', `${rows}`, 'sleep 600');
  symlinkSync(tmux('display-message', '-p', '#{pane_tty}').trim(), device);
  const command = [
    `exec '${process.execPath}' --conditions=@operos/source --disable-warning=ExperimentalWarning`,
    `--import '${version}' '${main}' --terminal '${device}' --root '${folder}'`,
  ];
  tmux('respawn-pane', '-k', command.join(' '));
  // A pane that is respawned may get another tty.
  rmSync(device);
  symlinkSync(tmux('display-message', '-p', '#{pane_tty}').trim(), device);
}

test.skipIf(!hasTmux)(
  'a screen of 80 by 25 shows the status, takes keys, and mends what was written over it (needs tmux)',
  async () => {
    start('tty1', 25);
    await expect.poll(screen, soon).toContain('abandon harbour velvet lamp orbit');
    expect(screen().split('\n').slice(0, 25)).toHaveLength(25);
    expect(screen()).toMatch(/^ Operos worker .* 0\.1\.x$/m);
    expect(screen()).toContain('─'.repeat(80));

    tmux('send-keys', 'h');
    await expect.poll(screen, soon).toContain('runs from memory');
    tmux('send-keys', 'Escape');
    await expect.poll(screen, soon).toContain('abandon harbour');

    tmux('send-keys', '-R');
    tmux('send-keys', 'C-l');
    await expect.poll(screen, soon).toContain('abandon harbour');
  },
);

test.skipIf(!hasTmux)('a serial line gets the same words in ASCII alone (needs tmux)', async () => {
  start('ttyS0', 24);
  await expect
    .poll(screen, soon)
    .toContain('Approve it only if the controller shows the same words.');
  expect(screen()).toContain('-'.repeat(80));
  expect(Array.from(screen()).filter((one) => one > '~')).toEqual([]);
  const colours = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*[34][0-7]m`);
  expect(tmux('capture-pane', '-p', '-e')).not.toMatch(colours);
});

test.skipIf(!hasTmux)('a new status is shown within seconds (needs tmux)', async () => {
  start('tty1', 25);
  await expect.poll(screen, soon).toContain('Waiting for an admin');
  const working = {
    ...pendingWorker.agent,
    phase: 'working',
    name: 'worker-001',
    phrase: undefined,
  };
  writeFileSync(join(folder, 'run/operos/prospector.json'), JSON.stringify(working));
  await expect.poll(screen, soon).toContain('Member of the cluster as worker-001.');
  expect(screen()).not.toContain('abandon');
});
