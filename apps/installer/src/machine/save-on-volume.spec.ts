import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { placeOf, saveOnVolume } from './save-on-volume.ts';

test('the place of a volume is read as the kernel writes it', () => {
  const mounts = '/dev/sdb10 /a vfat rw 0 0\n/dev/sdb1 /media/OPEROS\\040CONFIG vfat ro 0 0\n';
  expect(placeOf('/dev/sdb1', mounts)).toBe('/media/OPEROS CONFIG');
  expect(placeOf('/dev/sdb', mounts)).toBeUndefined();
});

const isPossible = process.getuid?.() === 0 && existsSync('/usr/sbin/mkfs.ext4');
test.skipIf(!isPossible)('a file is on the stick when it is said to be (needs root)', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'operos-stick-'));
  const run = (program: string, ...args: readonly string[]) =>
    execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  const image = join(folder, 'stick');
  run('truncate', '-s', '8M', image);
  run('mkfs.ext4', '-q', image);
  const device = run('losetup', '--show', '--find', image);
  const place = join(folder, 'mounted');
  try {
    await saveOnVolume(device, 'cluster-settings.yaml', 'schema: 1\n');
    run('mkdir', place);
    run('mount', '-o', 'ro', device, place);
    expect(readFileSync(join(place, 'cluster-settings.yaml'), 'utf8')).toBe('schema: 1\n');
    // One that is there to be read, as OPEROS-CONFIG is, can be written to all the same, and stays to be read.
    await saveOnVolume(device, 'cluster-settings.yaml', 'schema: 2\n');
    expect(readFileSync(join(place, 'cluster-settings.yaml'), 'utf8')).toBe('schema: 2\n');
    expect(run('findmnt', '-no', 'OPTIONS', place)).toMatch(/\bro\b/);
    run('umount', place);
    await expect(saveOnVolume('/dev/null', 'a', 'b')).rejects.toThrow('mount ended with');
  } finally {
    run('losetup', '--detach', device);
    rmSync(folder, { recursive: true, force: true });
  }
});
