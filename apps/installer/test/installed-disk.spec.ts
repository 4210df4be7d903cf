import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const needed = [
  ...['/usr/sbin/mkfs.ext4', '/usr/sbin/chpasswd', '/usr/sbin/usermod', '/usr/sbin/losetup'],
  ...['/usr/bin/mksquashfs', '/usr/bin/ssh-keygen', '/usr/bin/unshare', '/dev/loop-control'],
];
const missing =
  process.getuid?.() === 0 ? needed.find((path) => !existsSync(path)) : 'the right to mount';
const why = missing === undefined ? '' : ` (skipped: ${missing} is missing)`;

const app = join(import.meta.dirname, '..');
const vitest = join(app, '../../node_modules/vitest/vitest.mjs');

// A process that starts elsewhere meanwhile copies the mount points, and a file system that it has stays busy.
test.skipIf(missing !== undefined)(
  `controllers are installed on image files, among mount points of their own${why}`,
  () => {
    const config = join(app, 'test/inside/vitest.config.mjs');
    const { status, stdout, stderr } = spawnSync(
      'unshare',
      [
        ...['--mount', '--propagation', 'private', process.execPath, vitest, 'run'],
        ...['--root', app, '--config', config],
      ],
      { encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } },
    );
    expect(`${stdout}${stderr}`).not.toContain('FAIL');
    expect(status).toBe(0);
  },
  600_000,
);
