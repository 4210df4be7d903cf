import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '@operos/host';
import type { LockedPackage } from '../../src/packages/package-lock.ts';
import type { PackageWish } from '../platform.ts';
import { pacmanConfiguration, type PacmanRepository } from './pacman-configuration.ts';
import { parseSyncDatabase } from './parse-sync-database.ts';

const TEN_MINUTES_MS = 600_000;
const MOST_OUTPUT = 64 * 1024 * 1024; // the database of "extra" is 40 MiB of text

/** Asks pacman, with a configuration and databases of its own, which packages the names and their needs come to. */
export async function resolvePackages(
  { names, below, scratch }: PackageWish,
  repositories: readonly PacmanRepository[],
): Promise<readonly LockedPackage[]> {
  if (names.length === 0) return [];
  const at = (path: string): string => join(scratch, path);
  for (const folder of ['db', 'root', 'cache']) mkdirSync(at(folder), { recursive: true });
  writeFileSync(at('pacman.conf'), pacmanConfiguration(repositories));
  const places = [
    ...['--config', at('pacman.conf'), '--dbpath', at('db'), '--root', at('root')],
    ...['--cachedir', at('cache'), '--noconfirm'],
  ];
  await output('pacman', ['-Sy', ...places]);
  const chosen = await output('pacman', ['-S', ...places, '--print-format', '%r %n', ...names]);
  const isBelow = new Set(below.map(({ locked }) => locked.name));
  const databases = await readDatabases(repositories, at('db/sync'));
  return chosen
    .trim()
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([, name = '']) => !isBelow.has(name))
    .map(([repository = '', name = '']) => find(databases, repository, name));
}

type Databases = ReadonlyMap<string, ReadonlyMap<string, LockedPackage>>;

function find(databases: Databases, repository: string, name: string): LockedPackage {
  const found = databases.get(repository)?.get(name);
  if (found === undefined) throw new Error(`Expected ${name} in the database of ${repository}`);
  return found;
}

async function readDatabases(
  repositories: readonly PacmanRepository[],
  folder: string,
): Promise<Databases> {
  const databases = new Map<string, ReadonlyMap<string, LockedPackage>>();
  for (const { name, server } of repositories) {
    const file = join(folder, `${name}.db`);
    if (!existsSync(file)) throw new Error(`Expected pacman to leave ${file}`);
    const text = await output('tar', ['-xOf', file, '--wildcards', '*/desc']);
    const packages = [...parseSyncDatabase(text).values()].map(
      ({ file: fileName, ...entry }): LockedPackage => ({
        ...entry,
        url: `${server}/${encodeURIComponent(fileName)}`,
      }),
    );
    databases.set(name, new Map(packages.map((each) => [each.name, each])));
  }
  return databases;
}

async function output(program: string, args: readonly string[]): Promise<string> {
  const options = { timeoutMs: TEN_MINUTES_MS, maxOutput: MOST_OUTPUT };
  const { exitCode, stdout, stderr } = await runProgram(program, args, options);
  if (exitCode !== 0) throw new Error(`${program} ${args.join(' ')} failed:\n${stderr}`);
  return stdout;
}
