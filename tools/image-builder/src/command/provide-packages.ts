import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Platform } from '../../platforms/platform.ts';
import type { LayerSource } from '../layers/layer-source.ts';
import { type LayerName, below } from '../layers/layer-stack.ts';
import { parsePackageList } from '../layers/parse-package-list.ts';
import { type LockPolicy, lockPackages, type ProvidedSet } from '../packages/lock-packages.ts';
import type { PackageSet } from '../packages/package-set.ts';
import { PackageStore } from '../packages/package-store.ts';
import type { BuildOptions } from './build-options.ts';
import type { Places } from './places.ts';

/** Where packages are sought and kept, and what is said meanwhile. */
export interface Providing {
  readonly places: Places;
  readonly options: BuildOptions;
  readonly say: (line: string) => void;
}

/** Chooses and fetches the packages of the layers and of the initramfs. */
export function provideLayerPackages(
  layers: ReadonlyMap<LayerName, LayerSource>,
  platform: Platform,
  providing: Providing,
): Promise<ReadonlyMap<string, ProvidedSet>> {
  const { iso } = providing.places;
  const lockName = `packages.${platform.name}.lock`;
  const sets = [...layers.values()].map(({ name, packages }): PackageSet => ({
    name,
    names: packages,
    below: below(name),
    lockFile: join(iso, name, lockName),
  }));
  const boot = ['initramfs', 'microcode'].map((name): PackageSet => ({
    name,
    names: listedPackages(join(iso, 'boot', name), platform.name),
    below: ['base'],
    lockFile: join(iso, 'boot', name, lockName),
  }));
  return provide([...sets, ...boot], platform, providing);
}

/** Chooses and fetches the packages of the image tools, which are Debian's whatever the images are of. */
export async function provideTools(debian: Platform, providing: Providing): Promise<ProvidedSet> {
  const folder = providing.places.debian;
  const names = parsePackageList(readFileSync(join(folder, 'image-tools.packages'), 'utf8'));
  const set = { name: 'tools', names, below: [], lockFile: join(folder, 'image-tools.lock') };
  const provided = (await provide([set], debian, providing)).get('tools');
  if (provided === undefined) throw new Error('Expected the image tools to be provided');
  return provided;
}

function listedPackages(folder: string, platform: string): readonly string[] {
  const files = [`packages.${platform}`, 'packages'].map((name) => join(folder, name));
  const file = files.find((each) => existsSync(each));
  return file === undefined ? [] : parsePackageList(readFileSync(file, 'utf8'));
}

function provide(
  sets: readonly PackageSet[],
  platform: Platform,
  { places, options, say }: Providing,
): Promise<ReadonlyMap<string, ProvidedSet>> {
  return lockPackages(sets, {
    platform,
    store: new PackageStore(join(places.cache, 'packages', platform.name), options.isOffline),
    policy: policyOf(options),
    scratch: join(places.cache, 'repositories', platform.name),
    say,
  });
}

function policyOf({ isUpdate, isLocked }: BuildOptions): LockPolicy {
  if (isUpdate) return 'update';
  return isLocked ? 'locked' : 'mend';
}
