import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseKernelArguments, parseKernelConsole, parseLayerName, parseSha256 } from '@operos/pxe';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { whyNoProgram } from '../../testing/programs.ts';
import { type ControllerMenu, renderGrubCfg, renderGrubStart } from './render-grub-cfg.ts';
import { renderGrubEnvironment } from './render-grub-environment.ts';

const layers = ['base', 'node', 'controller'].map((name, index) => ({
  name: parseLayerName(name)!,
  digest: parseSha256(`${index}`.repeat(64))!,
}));
const consoles = ['ttyS1,57600', 'tty0'].map((text) => parseKernelConsole(text)!);
const menu: ControllerMenu = {
  slots: [{ slot: 'slot-a', version: '0.1.7', layers }],
  consoles,
  development: false,
};
const both: ControllerMenu = {
  ...menu,
  slots: [
    { slot: 'slot-b', version: '0.2.1', layers },
    { slot: 'slot-a', version: '0.1.7', layers },
  ],
};

test('renders the menu of a new controller', async () => {
  await expect(renderGrubCfg(menu)).toMatchFileSnapshot('../../test/golden/grub.cfg');
});

test('the first slot starts; the other one is there to be chosen', () => {
  const text = renderGrubCfg(both);
  expect(text).toContain('set default=slot-b\n');
  expect(text.match(/^menuentry .*/gm)).toEqual([
    "menuentry 'Operos 0.2.1' --id slot-b --unrestricted {",
    "menuentry 'Operos 0.1.7' --id slot-a --unrestricted {",
  ]);
  expect(text).toContain('--label OPEROS-B\n  linux /operos/vmlinuz operos.media=OPEROS-B ');
});

test('each kernel line is read by the initramfs as it was meant', () => {
  const [, line = ''] = /^ {2}linux \/operos\/vmlinuz (.*)$/m.exec(renderGrubCfg(menu)) ?? [];
  const parsed = parseKernelArguments(line);
  expect(parsed).toMatchObject({
    arguments: { medium: 'OPEROS-A', data: 'OPEROS-DATA', layers, consoles },
  });
});

test('only a development build lets a person edit an entry', () => {
  expect(renderGrubCfg(menu)).toContain('set superusers=nobody');
  expect(renderGrubCfg({ ...menu, development: true })).not.toContain('superusers');
});

test('without a serial console of its own the first serial line is used', () => {
  const screen = { ...menu, consoles: [parseKernelConsole('tty0')!] };
  expect(renderGrubCfg(screen)).toContain('serial --unit=0 --speed=115200');
  expect(renderGrubCfg(menu)).toContain('serial --unit=1 --speed=57600');
});

const why = whyNoProgram('/usr/bin/grub-script-check', '/usr/bin/grub-editenv');

describe.skipIf(why !== '')(`GRUB itself${why}`, () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'operos-grub-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  test.each([
    ['menu', renderGrubCfg(menu)],
    ['menu of two versions', renderGrubCfg(both)],
    ['start', renderGrubStart()],
  ])('understands the %s', (_what, text) => {
    const file = join(folder, 'grub.cfg');
    writeFileSync(file, text);
    execFileSync('grub-script-check', [file]);
  });

  test('reads and changes what it keeps between starts', () => {
    const file = join(folder, 'grubenv');
    writeFileSync(file, renderGrubEnvironment('slot-a'));
    const edit = (...words: readonly string[]) =>
      execFileSync('grub-editenv', [file, ...words], { encoding: 'utf8' });
    expect(edit('list')).toBe('saved_entry=slot-a\n');
    edit('set', 'next_entry=slot-b');
    expect(edit('list')).toBe('saved_entry=slot-a\nnext_entry=slot-b\n');
  });
});
