import type { LockedPackage } from '../src/packages/package-lock.ts';

/** A package that exists nowhere, with the given differences. */
export function samplePackage(differences: Partial<LockedPackage> = {}): LockedPackage {
  const name = differences.name ?? 'sample';
  return {
    name,
    version: '1.0-1',
    architecture: 'amd64',
    bytes: 5,
    sha256: 'b'.repeat(64),
    url: `http://deb.example.org/pool/${name}_1.0-1_amd64.deb`,
    ...differences,
  };
}
