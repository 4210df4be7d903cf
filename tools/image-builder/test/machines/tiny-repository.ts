import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runProgram } from '@operos/host';
import type { PacmanRepository } from '../../platforms/arch/pacman-configuration.ts';

/** A package of the size of a test. */
export interface TinyPackage {
  readonly name: string;
  readonly version: string;
  readonly depends?: readonly string[];
  /** Path inside the root to text. */
  readonly files: Readonly<Record<string, string>>;
}

/** Makes a repository of pacman packages in a folder: packages and database are what pacman itself would expect. */
export async function tinyRepository(
  folder: string,
  packages: readonly TinyPackage[],
): Promise<PacmanRepository> {
  const server = join(folder, 'server');
  const database = join(folder, 'database');
  mkdirSync(server, { recursive: true });
  for (const each of packages) {
    const file = `${each.name}-${each.version}-x86_64.pkg.tar.zst`;
    await pack(join(folder, 'trees', each.name), filesOf(each), join(server, file));
    const desc = `${each.name}-${each.version}/desc`;
    place(database, { [desc]: describe(each, join(server, file)) });
  }
  const folders = packages.map(({ name, version }) => `${name}-${version}`);
  await run('tar', ['-C', database, '-czf', join(server, 'tiny.db'), ...folders]);
  return { name: 'tiny', server: pathToFileURL(server).href };
}

function filesOf({ name, version, depends = [], files }: TinyPackage): Record<string, string> {
  const info = [
    ...[`pkgname = ${name}`, `pkgbase = ${name}`, `pkgver = ${version}`, 'arch = x86_64'],
    ...['pkgdesc = A package of a test', 'builddate = 1700000000', 'size = 1'],
    ...depends.map((each) => `depend = ${each}`),
  ];
  return { '.PKGINFO': `${info.join('\n')}\n`, ...files };
}

function describe({ name, version, depends = [] }: TinyPackage, file: string): string {
  const fields: Record<string, readonly (string | number)[]> = {
    FILENAME: [file.slice(file.lastIndexOf('/') + 1)],
    NAME: [name],
    BASE: [name],
    VERSION: [version],
    DESC: ['A package of a test'],
    CSIZE: [statSync(file).size],
    ISIZE: [1],
    SHA256SUM: [createHash('sha256').update(readFileSync(file)).digest('hex')],
    ARCH: ['x86_64'],
    ...(depends.length > 0 ? { DEPENDS: depends } : {}),
  };
  return Object.entries(fields)
    .map(([key, values]) => `%${key}%\n${values.join('\n')}\n\n`)
    .join('');
}

async function pack(tree: string, files: Record<string, string>, output: string): Promise<void> {
  place(tree, files);
  const tops = [...new Set(Object.keys(files).map((path) => path.split('/')[0] ?? ''))];
  await run('tar', ['-C', tree, '--zstd', '-cf', output, ...tops]);
}

function place(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

async function run(program: string, args: readonly string[]): Promise<void> {
  const { exitCode, stderr } = await runProgram(program, args);
  if (exitCode !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
}
