import { createHash } from 'node:crypto';
import type { LockedPackage } from './package-lock.ts';

/** Package names that are chosen and locked together: those of a layer, or of another root. */
export interface PackageSet {
  readonly name: string;
  readonly names: readonly string[];
  /** The sets this one is installed on, bottom first. */
  readonly below: readonly string[];
  /** Where its lock is kept. */
  readonly lockFile: string;
}

/** A set with the exact packages it came to. */
export interface LockedSet extends PackageSet {
  readonly packages: readonly LockedPackage[];
}

/**
 * Digest of the question a lock answers: the names of the set, the exact packages below it, and where packages come from.
 * Packages of one set often want one version of a package below and no other, so a new choice there is a new question here.
 */
export function wantedDigest(
  set: PackageSet,
  below: readonly LockedSet[],
  sources: readonly string[],
): string {
  const question = [
    sources,
    [...set.names].sort(),
    ...below.map(({ packages }) => packagesDigest(packages)),
  ];
  return createHash('sha256').update(JSON.stringify(question)).digest('hex');
}

/** Digest of the exact packages that a root with this set is made of. */
export function packagesDigest(packages: readonly LockedPackage[]): string {
  const lines = packages.map(({ name, sha256 }) => `${name} ${sha256}`).sort();
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}
