import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeConfigDisk } from './config-disk.ts';

const missing = ['/usr/sbin/mkfs.vfat', '/usr/bin/mcopy', '/usr/sbin/blkid'].find(
  (file) => !existsSync(file),
);
const why = missing === undefined ? '' : ` (skipped: ${missing} is missing)`;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'operos-config-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe.skipIf(missing !== undefined)(`a stick with settings${why}`, () => {
  test('has the label that is looked for, and the file; only its owner reads it', () => {
    const file = join(folder, 'stick');
    makeConfigDisk(file, 'schema: 1\n');
    makeConfigDisk(file, 'schema: 1\ncluster: {}\n'); // again
    const read = (program: string, ...words: string[]): string =>
      execFileSync(program, words, { encoding: 'utf8' });
    expect(read('blkid', '-o', 'value', '-s', 'LABEL', file)).toBe('OPEROS-CONF\n');
    expect(read('mcopy', '-i', file, '::cluster-settings.yaml', '-')).toBe(
      'schema: 1\ncluster: {}\n',
    );
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });
});
