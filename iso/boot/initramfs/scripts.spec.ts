import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { whyNoShell } from '../test/initramfs-shell.ts';

const folder = import.meta.dirname;
const inImage = readdirSync(join(folder, 'rootfs'), { recursive: true, encoding: 'utf8' })
  .map((name) => join('rootfs', name))
  .filter((name) => statSync(join(folder, name)).isFile());
const textOf = (name: string): string => readFileSync(join(folder, name), 'utf8');

test('the scripts of the initramfs are small', () => {
  const lines = inImage.flatMap((name) =>
    textOf(name)
      .split('\n')
      .filter((line) => /\S/.test(line)),
  );
  expect(lines.filter((line) => !/^\s*#/.test(line)).length).toBeLessThan(450);
});

test.each(inImage)('%s evaluates no text', (name) => {
  expect(textOf(name).replaceAll(/#.*$/gm, '')).not.toMatch(/\beval\b|\bsh -c\b/);
});

test('init is not replaced by variables of the kernel line: all have a value of their own', () => {
  const scripts = inImage.map(textOf).join('\n');
  const read = [...scripts.matchAll(/\$\{?([a-z_]+)/g)].map(([, name]) => name ?? '');
  const set = [...scripts.matchAll(/(?:^|[\s;({])(?:local )?([a-z_]+)=/gm)].map(([, name]) => name);
  const byLoop = [...scripts.matchAll(/\b(?:for|read -r) ([a-z_ ]+)/g)].flatMap(([, names]) =>
    names?.split(' '),
  );
  const fromUdhcpc = ['interface', 'ip', 'mask', 'router', 'dns'];
  const known = new Set([...set, ...byLoop, ...fromUdhcpc]);
  expect([...new Set(read)].filter((name) => !known.has(name))).toEqual([]);
});

describe.skipIf(whyNoShell !== '')(`busybox${whyNoShell}`, () => {
  test.each([...inImage, 'make-initramfs'])('reads %s', (name) => {
    const { status, stderr } = spawnSync('busybox', ['sh', '-n', join(folder, name)], {
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

test.each([
  [[], 2, 'Usage: make-initramfs ROOT KVER OUT'],
  [['/nowhere', '6.12', '/nowhere/out', '--debug'], 2, 'Usage: make-initramfs ROOT KVER OUT'],
  [['/nowhere', '6.12', '/nowhere/out', '--key'], 2, 'Usage: make-initramfs ROOT KVER OUT'],
  [['/nowhere', '6.12', '/nowhere/out'], 1, 'No modules of kernel 6.12 in /nowhere'],
])('make-initramfs %j is refused before anything is made', (args, code, words) => {
  const { status, stderr } = spawnSync('sh', [join(folder, 'make-initramfs'), ...args], {
    encoding: 'utf8',
  });
  expect(status).toBe(code);
  expect(stderr).toContain(words);
});
