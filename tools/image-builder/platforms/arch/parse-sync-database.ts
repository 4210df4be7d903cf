/** What a repository's database says of one package. */
export interface SyncEntry {
  readonly name: string;
  readonly version: string;
  readonly architecture: string;
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Reads the `desc` files of a database, one after the other; a package without a SHA-256 is refused. */
export function parseSyncDatabase(text: string): ReadonlyMap<string, SyncEntry> {
  const entries = text
    .split(/^(?=%FILENAME%$)/m)
    .filter((part) => part.trim() !== '')
    .map(parseEntry);
  return new Map(entries.map((entry) => [entry.name, entry]));
}

function parseEntry(text: string): SyncEntry {
  const field = (key: string): string => new RegExp(`^%${key}%\\n(.+)$`, 'm').exec(text)?.[1] ?? '';
  const entry = {
    name: field('NAME'),
    version: field('VERSION'),
    architecture: field('ARCH'),
    file: field('FILENAME'),
    bytes: Number(field('CSIZE')),
    sha256: field('SHA256SUM'),
  };
  const isWhole = /^[0-9a-f]{64}$/.test(entry.sha256) && /^[^/]+\.pkg\.tar\.\w+$/.test(entry.file);
  if (!isWhole || entry.name === '' || entry.version === '')
    throw new Error(`Expected a package with its file and SHA-256, got "${text.slice(0, 200)}"`);
  return entry;
}
