import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseBytes } from '@operos/cluster-model';
import { partitionPath, showsUnfinished } from '@operos/disk-layout';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exampleContext } from '../../testing/example-context.ts';
import { whyNoProgram } from '../../testing/programs.ts';
import { tableSectors } from '../machine/disks/table-sectors.ts';
import type { RunAction } from '../plan/action.ts';
import type { InstallContext } from '../plan/install-context.ts';
import { bootLoader } from './boot-loader.ts';
import { partition } from './partition.ts';

const GIBIBYTE = 2 ** 30;
const context = exampleContext();
const disk = context.disks[0]!;
const second = { ...disk, path: `${disk.path}0` as typeof disk.path };
const pair = exampleContext({ disks: [disk, { ...second, size: parseBytes(70 * GIBIBYTE)! }] });

const runs = (wish: InstallContext): RunAction[] =>
  partition(wish).actions.filter((action) => action.kind === 'run');

test('mirrors are stopped, then each disk is wiped, divided, read again and its parts are wiped', () => {
  const words = runs(pair).map(({ program, args }) => `${program} ${args[0] ?? ''}`);
  const eachDisk = [
    ...['wipefs --all', 'sgdisk --clear', 'udevadm settle', 'udevadm lock', 'udevadm settle'],
    'wipefs --all',
  ];
  expect(words).toEqual(['mdadm --stop', ...eachDisk, ...eachDisk]);
});

test('every partition is waited for by its stable name', () => {
  const waited = partition(context).actions.filter(({ kind }) => kind === 'wait-for');
  expect(waited.map((action) => 'path' in action && action.path)).toEqual(
    [1, 2, 3, 4, 5].map((number) => partitionPath(disk.path, number)),
  );
});

test('both disks of a pair get parts of one size, with GUIDs of their own', () => {
  const tables = runs(pair)
    .filter(({ program }) => program === 'sgdisk')
    .map(({ args }) => args);
  const sizes = tables.map((args) => args.filter((word) => word.startsWith('--new=')));
  const guids = tables.flatMap((args) => args.filter((word) => word.includes('guid=')));
  expect(sizes[0]).toEqual(sizes[1]);
  expect(new Set(guids).size).toBe(12);
});

const why = whyNoProgram('/usr/sbin/sgdisk', '/usr/sbin/sfdisk', '/usr/sbin/wipefs');

describe.skipIf(why !== '')(`a table on an image file${why}`, () => {
  let folder: string;
  let image: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'operos-table-'));
    image = join(folder, 'disk');
    execFileSync('touch', [image]);
    truncateSync(image, 64 * GIBIBYTE);
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  // wipefs leaves tables alone on what is no whole disk, such as a file.
  const carryOut = ({ program, args }: RunAction, on = image) =>
    execFileSync(
      program,
      [
        ...(program === 'wipefs' ? ['--force'] : []),
        ...args.map((word) => (word === disk.path ? on : word)),
      ],
      { stdio: ['ignore', 'pipe', 'ignore'] },
    );
  const [, wipe, divide] = runs(context);
  const complete = bootLoader(context).actions.at(-1) as RunAction;

  function table(): { label: string; partitions: Readonly<Record<string, unknown>>[] } {
    const json = execFileSync('sfdisk', ['--json', image], { encoding: 'utf8' });
    const read = JSON.parse(json) as { partitiontable: ReturnType<typeof table> };
    return read.partitiontable;
  }

  const sectors = (sectorBytes = 512) => tableSectors(image, statSync(image).size, sectorBytes);

  test('is as planned, by another program; done again it is the same', () => {
    carryOut(wipe!);
    carryOut(divide!);
    const first = table();
    expect(first.label).toBe('gpt');
    expect(first.partitions.map(({ name, start, size }) => [name, start, size])).toEqual([
      ['operos-new', 2048, 2048],
      ['operos-efi', 4096, 1_048_576],
      ['operos-a', 1_052_672, 16_777_216],
      ['operos-b', 17_829_888, 16_777_216],
      ['operos-data', 34_607_104, 99_608_576],
    ]);
    carryOut(wipe!);
    carryOut(divide!);
    expect(table()).toEqual(first);
  });

  test.each([
    ['another kind', () => execFileSync('sfdisk', ['-q', image], { input: 'label: dos\n,1G,7\n' })],
    [
      'a damaged one',
      () => {
        carryOut(divide!);
        damage(image);
      },
    ],
    [
      'none, but noise',
      () => {
        damage(image);
      },
    ],
  ])('replaces %s', (_what, prepare) => {
    prepare();
    carryOut(wipe!);
    carryOut(divide!);
    expect(table().partitions).toHaveLength(5);
  });

  test('is known for an unfinished one, without its header too, until it is complete', async () => {
    carryOut(divide!);
    expect(showsUnfinished(await sectors())).toBe(true);
    carryOut(wipe!);
    expect(execFileSync('wipefs', [image], { encoding: 'utf8' })).toBe('');
    expect(showsUnfinished(await sectors())).toBe(true);
    carryOut(divide!);
    carryOut(complete);
    expect(table().partitions[0]).toMatchObject({ name: 'operos-bios' });
    expect(showsUnfinished(await sectors())).toBe(false);
  });

  const root = process.getuid?.() === 0;
  test.skipIf(!root)('is the same on a disk with large sectors (needs root)', async () => {
    const large = exampleContext({ disks: [{ ...disk, sectorBytes: 4096 }] });
    const loop = execFileSync('losetup', ['--find', '--show', '--sector-size', '4096', image], {
      encoding: 'utf8',
    }).trim();
    try {
      carryOut(runs(large)[2]!, loop);
      const json = execFileSync('sfdisk', ['--json', loop], { encoding: 'utf8' });
      const read = JSON.parse(json) as { partitiontable: ReturnType<typeof table> };
      expect(read.partitiontable.partitions.map(({ start }) => Number(start) / 256)).toEqual([
        ...[1, 2, 514, 8706, 16_898],
      ]);
      expect(showsUnfinished(await sectors(4096))).toBe(true);
    } finally {
      execFileSync('losetup', ['--detach', loop]);
    }
  });
});

/** Overwrites where tables are, at both ends. */
function damage(image: string): void {
  const mebibyte = ['bs=512', 'count=33', 'conv=notrunc', 'status=none'];
  const end = statSync(image).size / 512 - 33;
  for (const sector of [1, end])
    execFileSync('dd', ['if=/dev/urandom', `of=${image}`, `seek=${sector}`, ...mebibyte]);
}
