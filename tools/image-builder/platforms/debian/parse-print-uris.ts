import type { LockedPackage } from '../../src/packages/package-lock.ts';

const LINE =
  /^'(?<url>https?:\/\/[^']+)' (?<name>[a-z0-9][a-z0-9.+-]+)_(?<version>[^_ ]+)_(?<architecture>[a-z0-9]+)\.deb (?<bytes>[0-9]+) SHA256:(?<sha256>[0-9a-f]{64})$/;

/** Reads what `apt-get --print-uris` prints with SHA-256 digests; throws with the line that is something else. */
export function parsePrintUris(text: string): readonly LockedPackage[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map(parseLine);
}

function parseLine(line: string): LockedPackage {
  const groups = LINE.exec(line)?.groups as Record<keyof LockedPackage, string> | undefined;
  if (groups === undefined)
    throw new Error(`Expected a package with its address and SHA-256 from apt, got "${line}"`);
  // apt writes the colon of an epoch as %3a in file names.
  const version = groups.version.replaceAll('%3a', ':');
  return { ...groups, version, bytes: Number(groups.bytes) };
}
