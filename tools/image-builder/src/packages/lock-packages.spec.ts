import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { samplePackage } from '../../testing/sample-package.ts';
import { ShelfPlatform } from '../../testing/shelf-platform.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { PackageGone } from './download.ts';
import { type Locking, lockPackages } from './lock-packages.ts';
import { PackageStore } from './package-store.ts';

/** A store that has every package but those named as gone. */
class EverythingStore extends PackageStore {
  readonly gone = new Set<string>();

  override filesOf(packages: Parameters<PackageStore['filesOf']>[0]) {
    const missing = packages.find(({ name }) => this.gone.delete(name));
    return missing === undefined
      ? Promise.resolve(packages.map((locked) => ({ locked, path: `/${locked.name}` })))
      : Promise.reject(new PackageGone(`${missing.name} is no longer there`));
  }
}

function lockingOf(folder: string, changes: Partial<Locking> = {}) {
  const platform = new ShelfPlatform(
    ['kernel', 'sshd', 'chrony'].map((name) => samplePackage({ name })),
  );
  const said: string[] = [];
  const store = new EverythingStore(join(folder, 'cache'), false);
  const locking: Locking = {
    platform,
    store,
    policy: 'mend',
    scratch: folder,
    say: (line) => said.push(line),
    ...changes,
  };
  return { locking, platform, store, said };
}

const setsIn = (folder: string, nodeNames: readonly string[]) => [
  { name: 'base', names: ['kernel'], below: [], lockFile: join(folder, 'base.lock') },
  { name: 'node', names: nodeNames, below: ['base'], lockFile: join(folder, 'node.lock') },
];

test('a lock is made once and used from then on', async () => {
  const folder = temporaryFolder();
  const { locking, platform } = lockingOf(folder);
  const first = await lockPackages(setsIn(folder, ['sshd']), locking);
  const second = await lockPackages(setsIn(folder, ['sshd']), { ...locking, policy: 'locked' });
  expect(platform.asked).toEqual(['kernel', 'sshd']);
  expect(second.get('node')?.packages).toEqual(first.get('node')?.packages);
});

test('a changed list makes the lock of its layer anew, and no other', async () => {
  const folder = temporaryFolder();
  const { locking, platform } = lockingOf(folder);
  await lockPackages(setsIn(folder, ['sshd']), locking);
  await lockPackages(setsIn(folder, ['sshd', 'chrony']), locking);
  expect(platform.asked).toEqual(['kernel', 'sshd', 'sshd chrony']);
  expect(readFileSync(join(folder, 'node.lock'), 'utf8')).toContain('chrony 1.0-1');
});

test('a new choice below is a new choice above: packages of a layer may want one version of one below', async () => {
  const folder = temporaryFolder();
  const { locking, platform } = lockingOf(folder);
  const [base, node] = setsIn(folder, ['sshd']);
  await lockPackages([base!, node!], locking);
  await lockPackages([{ ...base!, names: ['kernel', 'chrony'] }, node!], locking);
  expect(platform.asked).toEqual(['kernel', 'sshd', 'kernel chrony', 'sshd']);
});

test('with --locked a changed list stops the build', async () => {
  const folder = temporaryFolder();
  const { locking } = lockingOf(folder);
  await lockPackages(setsIn(folder, ['sshd']), locking);
  await expect(
    lockPackages(setsIn(folder, ['chrony']), { ...locking, policy: 'locked' }),
  ).rejects.toThrow('node.lock does not answer the package list');
});

test('a lock made for other sources is not used', async () => {
  const folder = temporaryFolder();
  const { locking, platform } = lockingOf(folder);
  await lockPackages(setsIn(folder, ['sshd']), locking);
  platform.sources = ['another shelf'];
  await lockPackages(setsIn(folder, ['sshd']), locking);
  expect(platform.asked).toEqual(['kernel', 'sshd', 'kernel', 'sshd']);
});

test('a package that the mirror dropped is chosen anew, and that is said', async () => {
  const folder = temporaryFolder();
  const { locking, store, said } = lockingOf(folder);
  await lockPackages(setsIn(folder, ['sshd']), locking);
  store.gone.add('sshd');
  await lockPackages(setsIn(folder, ['sshd']), locking);
  expect(said.slice(-2)).toEqual(['sshd is no longer there', 'choosing exact packages for node']);
});

test('with --locked a package that the mirror dropped stops the build', async () => {
  const folder = temporaryFolder();
  const { locking, store } = lockingOf(folder);
  await lockPackages(setsIn(folder, ['sshd']), locking);
  store.gone.add('sshd');
  await expect(
    lockPackages(setsIn(folder, ['sshd']), { ...locking, policy: 'locked' }),
  ).rejects.toThrow(PackageGone);
});
