import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeServer } from '../../testing/machine-folder.ts';
import { readFacts } from './read-facts.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'operos-facts-'));
  writeServer(folder);
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('a production medium', () => {
  expect(readFacts(folder, '0.1.x')).toEqual({
    version: '0.1.x',
    onMedium: true,
    development: false,
    unattended: undefined,
  });
});

test('only a file in the image makes it a development build, nothing on the kernel line', () => {
  writeFileSync(join(folder, 'proc/cmdline'), 'operos.debug operos.development VARIANT_ID=x\n');
  expect(readFacts(folder, '0.1.x').development).toBe(false);
  mkdirSync(join(folder, 'usr/lib/operos'), { recursive: true });
  writeFileSync(join(folder, 'usr/lib/operos/development'), '');
  expect(readFacts(folder, '0.1.x').development).toBe(true);
});

test.each([
  ['quiet operos.config=volume:OPEROS-CONFIG\n', 'volume:OPEROS-CONFIG'],
  ['xoperos.config=a', undefined],
  ['operos.config= quiet', undefined],
  [`operos.config=${'a'.repeat(300)}`, undefined],
])('the kernel line %j asks for %j', (line, unattended) => {
  writeFileSync(join(folder, 'proc/cmdline'), line);
  expect(readFacts(folder, '0.1.x').unattended).toBe(unattended);
});

test('any other system is no medium', () => {
  expect(readFacts(mkdtempSync(join(folder, 'x-')), '0.1.x').onMedium).toBe(false);
});
