import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { newcArchive } from './newc-archive.ts';

const files = [
  { path: 'kernel/x86/microcode/AuthenticAMD.bin', bytes: Buffer.from('amd') },
  { path: 'kernel/x86/microcode/GenuineIntel.bin', bytes: Buffer.from('intel') },
];

// bsdtar and busybox know the format too; what is always there decides: the header as the kernel's documentation has it.
test('every record begins with the magic number on a border of four bytes', () => {
  const archive = newcArchive(files);
  const starts = [...archive.toString('latin1').matchAll(/070701/g)].map(({ index }) => index);
  expect(starts).toHaveLength(6);
  expect(starts.filter((at) => at % 4 !== 0)).toEqual([]);
  expect(archive.length % 512).toBe(0);
});

const hasCpio = spawnSync('cpio', ['--version']).status === 0;
test.skipIf(!hasCpio)('cpio takes it apart (skipped where cpio is not installed)', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'archive'), newcArchive(files));
  const { status } = spawnSync('cpio', ['-id', '-F', 'archive'], { cwd: folder });
  expect(status).toBe(0);
  expect(readFileSync(join(folder, 'kernel/x86/microcode/GenuineIntel.bin'), 'utf8')).toBe('intel');
});
