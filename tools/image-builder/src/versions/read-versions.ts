import { readFileSync } from 'node:fs';

/** The pins of the file `versions`. */
export type Versions = Readonly<Record<string, string>>;

/** Reads KEY=value lines; blank lines and lines that start with "#" are left out. */
export function readVersions(file: string): Versions {
  const pairs = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line): [string, string] => {
      const equals = line.indexOf('=');
      return [line.slice(0, equals), line.slice(equals + 1)];
    });
  return Object.fromEntries(pairs);
}

/** The pin of that name; the build stops without it. */
export function pin(versions: Versions, name: string): string {
  const value = versions[name];
  if (value === undefined) throw new Error(`Expected ${name}=… in the file "versions"`);
  return value;
}
