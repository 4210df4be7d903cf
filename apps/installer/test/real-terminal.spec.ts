import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { plugCable, writeServer } from '../testing/machine-folder.ts';
import { hasTmux, TmuxTerminal } from '../testing/tmux-terminal.ts';

const onTmux = test.skipIf(!hasTmux);
const soon = { timeout: 30_000, interval: 100 };

let folder: string;
let terminal: TmuxTerminal;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'operos-wizard-'));
  writeServer(folder);
  terminal = new TmuxTerminal(folder);
});
afterEach(() => {
  terminal.tmux('kill-server');
  rmSync(folder, { recursive: true, force: true });
});

const tmux = (...args: readonly string[]) => terminal.tmux(...args);
const screen = () => terminal.screen();
const press = (...keys: readonly string[]) => {
  terminal.press(...keys);
};

function start(environment: string, rows: number): void {
  terminal.start(['src/main.ts', '--root', folder], { environment, rows });
}

onTmux(
  'on a Linux console every screen can be reached and left with keys (needs tmux)',
  async () => {
    start('TERM=linux LC_ALL=C.UTF-8', 25);
    await expect.poll(screen, soon).toContain('√ This machine has what a controller needs.');
    expect(screen()).toMatch(/^ Welcome .* Operos 0\.1\.x installer$/m);
    expect(screen().split('\n').slice(0, 25)).toHaveLength(25);

    press('Down', 'Enter');
    await expect.poll(screen, soon).toMatch(/eno2 {2}0c:c4:7a:00:00:02 {2}no cable/);
    expect(screen()).toContain('ntfs "Old Windows"');
    plugCable(folder);
    await expect.poll(screen, soon).toMatch(/eno2 {2}0c:c4:7a:00:00:02 {2}10 Gb\/s/);

    press('Escape');
    await expect.poll(screen, soon).toContain('► Hardware report');
    press('Up', 'Enter');
    await expect.poll(screen, soon).toMatch(/^ 1 of 6 {2}The cluster/m);
    press('Escape');
    await expect.poll(screen, soon).toContain('► Install');
    press('Down', 'Down', 'Enter');
    await expect.poll(screen, soon).toContain('Check settings');

    writeFileSync(
      join(folder, 'wrong.yaml'),
      'schema: 1\nprivateNetwork: { network: 10.0.0.0/33 }\n',
    );
    press('C-u');
    tmux('send-keys', '-l', join(folder, 'wrong.yaml'));
    press('Enter');
    await expect.poll(screen, soon).toContain('x These settings cannot be used.');
    expect(screen()).toContain('privateNetwork.network');

    press('C-c');
    await expect.poll(screen, soon).toMatch(/^ Stop here\?/m);
    expect(screen()).not.toContain('Shell');
    press('Enter');
    await expect.poll(screen, soon).toContain('privateNetwork.network');
  },
);

onTmux('on a serial line it is all ASCII, and works the same (needs tmux)', async () => {
  start('TERM=vt220 LC_ALL=C', 24);
  await expect.poll(screen, soon).toContain('+ This machine has what a controller needs.');
  expect(screen()).toContain('> Install');
  expect(screen()).toMatch(/^-{80}$/m);
  expect(screen()).toMatch(/^[\n -~]*$/);
  press('Down', 'Enter');
  await expect.poll(screen, soon).toMatch(/eno1 {2}0c:c4:7a:00:00:01 {2}1000 Mb\/s/);
});

onTmux(
  'a wider terminal is used, and one that changes its size is drawn anew (needs tmux)',
  async () => {
    start('TERM=linux LC_ALL=C.UTF-8', 25);
    await expect.poll(screen, soon).toContain('√ This machine');
    tmux('resize-window', '-x', '100', '-y', '30');
    await expect.poll(screen, soon).toMatch(/^─{100}$/m);
  },
);

onTmux(
  'elsewhere than on the medium it can be left, and leaves the terminal as it was (needs tmux)',
  async () => {
    rmSync(join(folder, 'usr'), { recursive: true });
    start('TERM=linux LC_ALL=C.UTF-8', 25);
    await expect.poll(screen, soon).toContain('Leave');
    expect(screen()).not.toContain('Reboot');
    press('End', 'Enter');
    await expect.poll(screen, soon).toContain('ended with 0');
    expect(screen()).not.toContain('Welcome');
    expect(screen()).toMatch(/ icanon /);
    expect(screen()).toMatch(/ echo /);
  },
);
