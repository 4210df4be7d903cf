import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { ArchPlatform } from '../../platforms/arch/arch-platform.ts';
import { treeDigest } from '../../src/files/tree-digest.ts';
import { type Locking, lockPackages, type ProvidedSet } from '../../src/packages/lock-packages.ts';
import { PackageStore } from '../../src/packages/package-store.ts';
import { ResultStore } from '../../src/steps/result-store.ts';
import { runSteps } from '../../src/steps/run-steps.ts';
import { packageStep } from '../../src/plan/package-step.ts';
import { RecordingProgress } from '../../testing/recording-progress.ts';
import { folderForAll } from '../../testing/temporary-folder.ts';
import { tinyRepository } from './tiny-repository.ts';

// As on a real Arch Linux: a base that everything needs, and a package that needs another.
const packages = [
  {
    name: 'filesystem',
    version: '1-1',
    files: { 'etc/os-release': 'ID=arch\n', 'usr/bin/.keep': '' },
  },
  { name: 'libagent', version: '2:1.0-1', files: { 'usr/lib/libagent.so': 'library' } },
  { name: 'agent', version: '3-1', depends: ['libagent'], files: { 'usr/bin/agent': 'program' } },
  { name: 'unwanted', version: '1-1', files: { 'usr/bin/unwanted': 'program' } },
];
const sourceDateEpoch = '1767225600';

const folder = folderForAll();
let platform: ArchPlatform;
let sets: ReadonlyMap<string, ProvidedSet>;

beforeAll(async () => {
  platform = new ArchPlatform([await tinyRepository(folder(), packages)], 'test');
  const locking: Locking = {
    platform,
    store: new PackageStore(join(folder(), 'packages'), false),
    policy: 'mend',
    scratch: join(folder(), 'repositories'),
    say: () => undefined,
  };
  mkdirSync(locking.scratch);
  sets = await lockPackages(
    [
      { name: 'base', names: ['filesystem'], below: [], lockFile: join(folder(), 'base.lock') },
      { name: 'node', names: ['agent'], below: ['base'], lockFile: join(folder(), 'node.lock') },
    ],
    locking,
  );
});

/** Builds base and node with pacstrap; answers where their trees are. */
async function build(cache: string): Promise<{ readonly base: string; readonly node: string }> {
  const set = (name: string): ProvidedSet => sets.get(name)!;
  const common = { platform, sourceDateEpoch };
  const steps = [
    packageStep({ name: 'tree:base', set: set('base'), below: [], lowers: [], ...common }),
    packageStep({
      ...{ name: 'tree:node', set: set('node'), below: [set('base')], lowers: ['tree:base'] },
      ...common,
    }),
  ];
  const resultOf = await runSteps(steps, new ResultStore(cache), new RecordingProgress());
  return { base: resultOf('tree:base'), node: resultOf('tree:node') };
}

test('the lock has what is wanted and what that needs, with digests, and nothing else', () => {
  const locked = (name: string) =>
    sets
      .get(name)!
      .packages.map((each) => each.name)
      .sort();
  expect(locked('base')).toEqual(['filesystem']);
  expect(locked('node')).toEqual(['agent', 'libagent']);
  expect(readFileSync(join(folder(), 'node.lock'), 'utf8')).toMatch(
    /^libagent 2:1\.0-1 x86_64 [0-9]+ [0-9a-f]{64} file:/m,
  );
});

test('pacstrap makes the base, and a layer on it holds only what it adds', async () => {
  const { base, node } = await build(join(folder(), 'first'));
  expect(readFileSync(join(base, 'etc/os-release'), 'utf8')).toBe('ID=arch\n');
  expect(existsSync(join(base, 'usr/bin/agent'))).toBe(false);
  expect(readFileSync(join(node, 'usr/bin/agent'), 'utf8')).toBe('program');
  expect(existsSync(join(node, 'etc/os-release'))).toBe(false);
  expect(readdirSync(join(node, 'var/lib/pacman/local')).sort()).toEqual([
    'agent-3-1',
    'libagent-2:1.0-1',
  ]);
});

test('two builds are the same, and neither keeps a cache, a repository list or a log', async () => {
  const first = await build(join(folder(), 'first'));
  const second = await build(join(folder(), 'second'));
  expect(treeDigest(second.base)).toBe(treeDigest(first.base));
  expect(treeDigest(second.node)).toBe(treeDigest(first.node));
  for (const path of [
    'var/log/pacman.log',
    'var/cache/pacman/pkg',
    'var/lib/pacman/sync',
    'etc/pacman.d/gnupg',
  ]) {
    const found = join(first.base, path);
    expect({ path, isEmpty: !existsSync(found) || readdirSync(found).length === 0 }).toEqual({
      path,
      isEmpty: true,
    });
  }
});
