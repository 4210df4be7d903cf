import { expect, test } from 'vitest';
import { exampleContext } from '../../testing/example-context.ts';
import type { InstallContext } from '../plan/install-context.ts';
import { fileSystems } from './file-systems.ts';
import { image } from './image.ts';
import { mountRoot } from './mount-root.ts';

const context = exampleContext();
const disk = context.disks[0]!;
const pair = exampleContext({
  disks: [disk, { ...disk, path: `${disk.path}0` as typeof disk.path }],
});

const runs = (wish: InstallContext) =>
  fileSystems(wish).actions.flatMap((action) => (action.kind === 'run' ? [action] : []));
const after = (args: readonly string[], option: string) => args[args.indexOf(option) + 1];
const mountsOf = (wish: InstallContext) =>
  [image(wish), mountRoot(wish)].flatMap(({ actions }) =>
    actions.flatMap((action) => (action.kind === 'mount' ? [action] : [])),
  );

test('each file system has the label that the initramfs looks for, and an id of its own', () => {
  const ext4 = runs(context).filter(({ program }) => program === 'mkfs.ext4');
  expect(ext4.map(({ args }) => [after(args, '-L'), args.at(-1)])).toEqual([
    ['OPEROS-A', `${disk.path}-part3`],
    ['OPEROS-B', `${disk.path}-part4`],
    ['OPEROS-DATA', `${disk.path}-part5`],
  ]);
  expect(new Set(ext4.map(({ args }) => after(args, '-U'))).size).toBe(3);
});

test('of a pair, all but what firmware reads is on both halves, and readable on either', () => {
  const calls = runs(pair);
  const fats = calls.filter(({ program }) => program === 'mkfs.fat');
  expect(fats.map(({ args }) => args.at(-1))).toEqual([
    `${disk.path}-part2`,
    `${disk.path}0-part2`,
  ]);
  expect(after(fats[0]!.args, '-i')).not.toBe(after(fats[1]!.args, '-i'));
  const made = calls.filter(({ program }) => program === 'mdadm').map(({ args }) => args);
  expect(made.map((args) => args.slice(-2))).toEqual(
    [3, 4, 5].map((number) => [`${disk.path}-part${number}`, `${disk.path}0-part${number}`]),
  );
  for (const args of made) expect(args).toContain('--metadata=1.0');
  const ext4 = calls
    .filter(({ program }) => program === 'mkfs.ext4')
    .map(({ args }) => args.at(-1));
  expect(ext4).toEqual(['/dev/md/operos-a', '/dev/md/operos-b', '/dev/md/operos-data']);
});

test('the new root is stacked from the slot and the data of the disk, or of the pair', () => {
  expect(mountsOf(context)[0]?.what).toBe(`${disk.path}-part3`);
  const [slot, data, ...rest] = mountsOf(pair);
  expect([slot?.what, data?.what]).toEqual(['/dev/md/operos-a', '/dev/md/operos-data']);
  expect(rest.find(({ type }) => type === 'overlay')).toMatchObject({
    where: '/run/operos/install/root',
    options:
      'lowerdir=/run/operos/install/layers/base,upperdir=/run/operos/install/data/system/files,workdir=/run/operos/install/data/system/work',
  });
});

test('every file of the medium is copied with its digest', () => {
  const copies = image(context).actions.filter(({ kind }) => kind === 'copy');
  expect(copies).toEqual([
    {
      ...{ kind: 'copy', from: '/run/operos/medium/operos/base.sqfs', bytes: 1000 },
      ...{ to: '/run/operos/install/slot/operos/base.sqfs', sha256: 'a'.repeat(64) },
    },
  ]);
});
