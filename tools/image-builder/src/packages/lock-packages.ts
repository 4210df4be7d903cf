import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { PackageFile, Platform } from '../../platforms/platform.ts';
import { PackageGone } from './download.ts';
import { type LockedPackage, parsePackageLock, printPackageLock } from './package-lock.ts';
import { type LockedSet, type PackageSet, wantedDigest } from './package-set.ts';
import type { PackageStore } from './package-store.ts';

/** When exact packages are chosen anew. */
export type LockPolicy =
  /** Only the packages of the locks; the build stops if a lock does not answer its list or a package is gone. */
  | 'locked'
  /** As locked, but a lock that cannot be used is made anew, and that is said. */
  | 'mend'
  /** Every lock is made anew. */
  | 'update';

/** What locking needs to know and to use. */
export interface Locking {
  readonly platform: Platform;
  readonly store: PackageStore;
  readonly policy: LockPolicy;
  /** A folder for what the platform knows of its repositories. */
  readonly scratch: string;
  readonly say: (line: string) => void;
}

/** A set with its packages' files. */
export interface ProvidedSet extends LockedSet {
  readonly files: readonly PackageFile[];
}

/** Gives every set its exact packages and their files; sets come after those they are installed on. */
export async function lockPackages(
  sets: readonly PackageSet[],
  locking: Locking,
): Promise<ReadonlyMap<string, ProvidedSet>> {
  const provided = new Map<string, ProvidedSet>();
  for (const set of sets) {
    const below = set.below.map((name) => {
      const found = provided.get(name);
      if (found === undefined) throw new Error(`Expected ${name} to be locked before ${set.name}`);
      return found;
    });
    provided.set(set.name, await provide(set, below, locking));
  }
  return provided;
}

async function provide(
  set: PackageSet,
  below: readonly ProvidedSet[],
  locking: Locking,
): Promise<ProvidedSet> {
  const wanted = wantedDigest(set, below, locking.platform.sources);
  const locked = locking.policy === 'update' ? undefined : lockOf(set, wanted);
  if (locked === undefined && locking.policy === 'locked')
    throw new Error(`${set.lockFile} does not answer the package list: run "npm run cache"`);
  if (locked !== undefined) {
    const files = await filesOrGone(locked, locking);
    if (files !== undefined) return { ...set, packages: locked, files };
  }
  locking.say(`choosing exact packages for ${set.name}`);
  const packages = await locking.platform.resolve({
    names: set.names,
    below: below.flatMap(({ files }) => files),
    scratch: locking.scratch,
  });
  const files = await locking.store.filesOf(packages);
  writeFileSync(set.lockFile, printPackageLock({ wanted, packages }));
  return { ...set, packages, files };
}

function lockOf({ lockFile }: PackageSet, wanted: string): readonly LockedPackage[] | undefined {
  if (!existsSync(lockFile)) return undefined;
  const lock = parsePackageLock(readFileSync(lockFile, 'utf8'));
  return lock.wanted === wanted ? lock.packages : undefined;
}

async function filesOrGone(
  packages: readonly LockedPackage[],
  { store, policy, say }: Locking,
): Promise<readonly PackageFile[] | undefined> {
  try {
    return await store.filesOf(packages);
  } catch (cause) {
    if (!(cause instanceof PackageGone) || policy === 'locked') throw cause;
    say(cause.message);
    return undefined;
  }
}
