import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AnsweringCluster } from '../testing/answering-cluster.ts';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const version = 'data:text/javascript,globalThis.__OPEROS_VERSION__="0.1.x"';
const program = `'${process.execPath}' --conditions=@operos/source --disable-warning=ExperimentalWarning --import '${version}' '${main}'`;
const onTmux = test.skipIf(!existsSync('/usr/bin/tmux'));
const soon = { timeout: 30_000, interval: 100 };

let cluster: AnsweringCluster;
beforeEach(async () => {
  cluster = await AnsweringCluster.start();
});
afterEach(() => {
  tmux('kill-server');
  cluster.stop();
});

function tmux(...args: readonly string[]): string {
  try {
    return execFileSync(
      'tmux',
      ['-S', join(cluster.folder, 'socket'), '-f', '/dev/null', ...args],
      {
        encoding: 'utf8',
        env: { ...process.env, HOME: cluster.folder, LC_ALL: 'C.UTF-8', TERM: 'xterm' },
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    );
  } catch {
    return ''; // not there yet, or no longer
  }
}

const screen = () => tmux('capture-pane', '-p');
const type = (text: string) => {
  tmux('send-keys', '-l', text);
  tmux('send-keys', 'Enter');
};

function start(words: string): void {
  const command = `${program} ${words}; echo "ended with $?"; stty -a; sleep 600`;
  tmux('new-session', '-d', '-x', '100', '-y', '30', command);
}

onTmux('signing in at a terminal: the password is not shown and arrives as typed', async () => {
  cluster.password = 'gr\u00fcn: ein  Pa$$wort\\';
  start(`login ${cluster.url}`);
  await expect.poll(screen, soon).toContain('Is it the same there? [yes/no]');
  expect(screen().replaceAll(/\s/g, '')).toContain(cluster.authority.fingerprint);
  type('yes');
  await expect.poll(screen, soon).toContain('Name [admin]:');
  tmux('send-keys', '-l', 'adminx');
  tmux('send-keys', 'BSpace', 'Enter');
  await expect.poll(screen, soon).toContain('Password:');
  type(cluster.password);
  await expect.poll(screen, soon).toContain('ended with 0');
  expect(screen()).toContain('Signed in to rack-7');
  expect(screen()).toMatch(/Name \[admin\]: admin *$/m);
  expect(screen()).not.toContain('Pa$$wort');
  expect(screen()).toMatch(/ echo /); // the terminal is as it was
  const stored = readFileSync(join(cluster.folder, '.config/operos/credentials.json'), 'utf8');
  expect(stored).not.toContain('Pa$$wort');
});

onTmux('Ctrl-C at a question ends with 130 and leaves the terminal as it was', async () => {
  start(`login ${cluster.url}`);
  await expect.poll(screen, soon).toContain('[yes/no]');
  type('yes');
  await expect.poll(screen, soon).toContain('Name');
  tmux('send-keys', 'C-c');
  await expect.poll(screen, soon).toContain('ended with 130');
  expect(screen()).toMatch(/ echo /);
  expect(cluster.asked).toHaveLength(1);
});

onTmux('keys typed ahead answer the next question', async () => {
  start(`login ${cluster.url}`);
  await expect.poll(screen, soon).toContain('[yes/no]');
  tmux('send-keys', '-l', `yes\radmin\r${cluster.password}\r`);
  await expect.poll(screen, soon).toContain('ended with 0');
});
