import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exampleContext } from '../../testing/example-context.ts';
import { whyNoProgram } from '../../testing/programs.ts';
import type { Action, RunAction } from '../plan/action.ts';
import { bootLoader } from './boot-loader.ts';
import { tableOf } from './partition.ts';

const context = exampleContext();
const disk = context.disks[0]!;
const pair = exampleContext({
  disks: [disk, { ...disk, path: `${disk.path}0` as typeof disk.path }],
});
const MEBIBYTE = 2 ** 20;

const isRun = (action: Action): action is RunAction => action.kind === 'run';
const runsOf = (wish: typeof context, program: string) =>
  bootLoader(wish)
    .actions.filter(isRun)
    .filter((action) => action.program === program);
const wordsOf = (actions: readonly RunAction[]) => actions.map(({ args }) => args.join(' '));

test('a disk is named as complete last of all, after everything is on it', () => {
  const actions = bootLoader(pair).actions.filter(isRun);
  expect(actions.slice(-2).map(({ args }) => args[0])).toEqual([
    ...['--change-name=1:operos-bios', '--change-name=1:operos-bios'],
  ]);
  const sync = actions.findIndex(({ program }) => program === 'sync');
  const written = actions.findLastIndex(({ program }) => program === 'cp');
  expect(sync).toBeGreaterThan(written);
  expect(actions.findIndex(({ program }) => program === 'sgdisk')).toBeGreaterThan(sync);
});

test('each disk of a pair starts under both kinds of firmware', () => {
  const files = bootLoader(pair).actions.flatMap((action) =>
    isRun(action) && action.program === 'cp' ? [action.args[1]] : [],
  );
  for (const place of ['efi-0', 'efi-1'])
    for (const file of ['EFI/BOOT/BOOTX64.EFI', 'EFI/operos/shimx64.efi', 'EFI/operos/grubx64.efi'])
      expect(files).toContain(`/run/operos/install/${place}/${file}`);
  const setups = bootLoader(pair)
    .actions.filter(isRun)
    .flatMap(({ program, args }) => (program.endsWith('grub-bios-setup') ? [args.at(-1)] : []));
  expect(setups).toEqual(pair.disks.map(({ path }) => path));
});

test('firmware has one entry for each disk, the first one first; a BIOS is asked nothing', () => {
  const words = wordsOf(runsOf(pair, 'efibootmgr')).map((line) => line.replace(/ --loader.*/, ''));
  expect(words).toEqual([
    '--quiet --delete-bootnum --label Operos',
    '--quiet --delete-bootnum --label Operos mirror',
    `--quiet --create --disk ${disk.path}0 --part 2 --label Operos mirror`,
    `--quiet --create --disk ${disk.path} --part 2 --label Operos`,
  ]);
  expect(runsOf({ ...context, firmware: 'bios' }, 'efibootmgr')).toEqual([]);
});

test('every loader comes from a package', () => {
  const sources = bootLoader(context).actions.flatMap((action) =>
    isRun(action) && action.program === 'cp' ? [action.args[0] ?? ''] : [],
  );
  expect(sources.filter((path) => !/^\/usr\/lib\/(?:grub|shim)\//.test(path))).toEqual([]);
});

const why = whyNoProgram('/usr/bin/grub-mkimage', '/usr/lib/grub/i386-pc/normal.mod');

test.skipIf(why !== '')(`what a BIOS starts fits into its partition${why}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'operos-core-'));
  const core = join(folder, 'core.img');
  const [make] = runsOf(context, 'grub-mkimage');
  const args = make!.args.map((word) => (word.endsWith('/core.img') ? core : word));
  execFileSync('grub-mkimage', args);
  const [bios] = tableOf(context, 0).partitions;
  expect(statSync(core).size).toBeLessThan(bios!.sizeMib * MEBIBYTE);
  rmSync(folder, { recursive: true });
});
