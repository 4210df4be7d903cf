import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { workspaceRoot } from './workspace-root.ts';

const scripts = join(workspaceRoot, 'iso/controller/rootfs/usr/lib/operos');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'operos-logs-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const rotate = (): number | null =>
  spawnSync('sh', [join(scripts, 'rotate-logs'), folder, '100']).status;
const at = (name: string): string => join(folder, name);

test('a log that grew long starts anew in the same file, and its writer goes on at the new end', () => {
  const long = 'x'.repeat(101);
  writeFileSync(at('dhcpd.log'), long);
  const { ino } = statSync(at('dhcpd.log'));

  expect(rotate()).toBe(0);
  appendFileSync(at('dhcpd.log'), 'next\n');

  expect(readFileSync(at('dhcpd.log'), 'utf8')).toBe('next\n');
  expect(readFileSync(at('dhcpd.log.1'), 'utf8')).toBe(long);
  expect(statSync(at('dhcpd.log')).ino).toBe(ino);
});

test('short logs and other files stay as they are, and one older copy is kept', () => {
  writeFileSync(at('tftpd.log'), 'x'.repeat(100));
  writeFileSync(at('dhcpd.log.1'), 'y'.repeat(1000));
  writeFileSync(at('notes'), 'z'.repeat(1000));

  expect(rotate()).toBe(0);

  expect(statSync(at('tftpd.log')).size).toBe(100);
  expect(statSync(at('dhcpd.log.1')).size).toBe(1000);
  expect(existsSync(at('dhcpd.log.1.1'))).toBe(false);
  expect(statSync(at('notes')).size).toBe(1000);
});

test('a log with blanks in its name is one log', () => {
  writeFileSync(at('a b.log'), 'x'.repeat(200));
  expect(rotate()).toBe(0);
  expect(statSync(at('a b.log.1')).size).toBe(200);
});
