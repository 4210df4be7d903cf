import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Key } from '../src/keys/key.ts';
import { line } from '../src/picture/line.ts';
import { deviceAt } from './open-terminal.ts';
import { TerminalSession } from './terminal-session.ts';

const onTmux = test.skipIf(!existsSync('/usr/bin/tmux'));
const soon = { timeout: 30_000, interval: 100 };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'operos-tty-'));
});
afterEach(() => {
  tmux('kill-server');
  rmSync(folder, { recursive: true, force: true });
});

function tmux(...args: readonly string[]): string {
  return execFileSync('tmux', ['-S', join(folder, 'socket'), '-f', '/dev/null', ...args], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8', TERM: 'xterm' },
  });
}

const screen = () => tmux('capture-pane', '-p');

onTmux(
  'a terminal is drawn on and read by its path, and given back as it was (needs tmux)',
  async () => {
    tmux('new-session', '-d', '-x', '80', '-y', '25', 'sleep 600');
    const path = tmux('display-message', '-p', '#{pane_tty}').trim();
    const before = settings(path);
    const keys: Key[] = [];
    const session = new TerminalSession(deviceAt(path), {
      onKeys: (pressed) => keys.push(...pressed),
      onEnd: () => undefined,
    });
    session.show(({ columns, rows }) => ({ lines: [line(`a screen of ${columns} by ${rows} ✓`)] }));
    await vi.waitFor(() => {
      expect(screen()).toContain('a screen of 80 by 25 √');
    }, soon);

    tmux('send-keys', 'x', 'Up', 'C-c', 'Escape');
    await vi.waitFor(() => {
      expect(keys).toEqual([
        { kind: 'character', character: 'x' },
        { kind: 'named', name: 'up' },
        { kind: 'control', letter: 'c' },
        { kind: 'named', name: 'escape' },
      ]);
    }, soon);
    expect(screen().split('\n')[1]).toBe(''); // nothing was echoed

    // A console gets another size when its video driver loads, and is empty then.
    tmux('send-keys', '-R');
    tmux('resize-window', '-x', '100', '-y', '30');
    await vi.waitFor(() => {
      expect(screen()).toContain('a screen of 100 by 30 √');
    }, soon);

    session.close();
    await vi.waitFor(() => {
      expect(screen().trim()).toBe('');
    }, soon);
    expect(settings(path)).toBe(before);
  },
);

/** How the driver treats what is typed and written; without the size. */
function settings(path: string): string {
  return execFileSync('stty', ['-F', path, '-g'], { encoding: 'utf8' });
}
