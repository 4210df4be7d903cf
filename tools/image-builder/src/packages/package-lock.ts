/** One exact package of a distribution. */
export interface LockedPackage {
  readonly name: string;
  readonly version: string;
  readonly architecture: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly url: string;
}

/** What the names of a package list came to. */
export interface PackageLock {
  /** Digest of what was asked for; a lock that answers another question is not used. */
  readonly wanted: string;
  readonly packages: readonly LockedPackage[];
}

const HEADING = '# Made by "npm run cache": name version architecture bytes sha256 url';

/** Prints a lock, one package a line, so that a change of versions reads well as a diff. */
export function printPackageLock({ wanted, packages }: PackageLock): string {
  const sorted = [...packages].sort((a, b) => (a.name < b.name ? -1 : 1));
  return [
    HEADING,
    `# wanted ${wanted}`,
    ...sorted.map((each) =>
      [each.name, each.version, each.architecture, each.bytes, each.sha256, each.url].join(' '),
    ),
    '',
  ].join('\n');
}

/** Reads a lock; throws with the line that is not one. */
export function parsePackageLock(text: string): PackageLock {
  const wanted = /^# wanted ([0-9a-f]{64})$/m.exec(text)?.[1] ?? '';
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return { wanted, packages: lines.map(parseLine) };
}

const LINE =
  /^(?<name>[A-Za-z0-9@_.+-]+) (?<version>\S+) (?<architecture>[a-z0-9_]+) (?<bytes>[0-9]+) (?<sha256>[0-9a-f]{64}) (?<url>(?:https?|file):\/\/\S+)$/;

function parseLine(line: string): LockedPackage {
  const groups = LINE.exec(line)?.groups as Record<keyof LockedPackage, string> | undefined;
  if (groups === undefined)
    throw new Error(
      `Expected "name version architecture bytes sha256 url" in a lock, got "${line}"`,
    );
  return { ...groups, bytes: Number(groups.bytes) };
}
