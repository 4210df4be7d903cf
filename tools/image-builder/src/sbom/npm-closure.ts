/** What package-lock.json says of one package. */
export interface LockEntry {
  readonly version?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly link?: boolean;
  readonly resolved?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** The part `packages` of package-lock.json: where a package lies, to what is known of it. */
export type LockEntries = Readonly<Record<string, LockEntry>>;

/** An npm package that a program may have been bundled from. */
export interface NpmPackage {
  readonly name: string;
  readonly version: string;
  readonly integrity: string | undefined;
  readonly license: string | undefined;
}

/** Every registry package that the project at this path needs, directly or through others, sorted by name and version. */
export function npmClosure(entries: LockEntries, project: string): readonly NpmPackage[] {
  const seen = new Set<string>();
  const waiting = [project];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    const needs = needsOf(entries[at] ?? {});
    waiting.push(...needs.flatMap((name) => locate(entries, at, name) ?? []));
  }
  return [...seen].flatMap((at) => packageAt(entries, at)).sort(byNameAndVersion);
}

function needsOf(entry: LockEntry): readonly string[] {
  const { dependencies, optionalDependencies, peerDependencies } = entry;
  return Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies });
}

/** Node's own search: in the folder's node_modules, then in those above it. */
function locate(entries: LockEntries, from: string, name: string): string | undefined {
  for (let folder = from; ; folder = parentOf(folder)) {
    const candidate = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    const entry = entries[candidate];
    if (entry !== undefined) return entry.link === true ? entry.resolved : candidate;
    if (folder === '') return undefined;
  }
}

function parentOf(folder: string): string {
  const slash = folder.lastIndexOf('/');
  return slash < 0 ? '' : folder.slice(0, slash);
}

function packageAt(entries: LockEntries, at: string): readonly NpmPackage[] {
  const { version, integrity, license } = entries[at] ?? {};
  const marker = 'node_modules/';
  const name = at.slice(at.lastIndexOf(marker) + marker.length);
  // Projects of this repository lie outside node_modules.
  return version === undefined || !at.includes(marker)
    ? []
    : [{ name, version, integrity, license }];
}

function byNameAndVersion(a: NpmPackage, b: NpmPackage): number {
  return a.name === b.name ? a.version.localeCompare(b.version, 'en') : a.name < b.name ? -1 : 1;
}
