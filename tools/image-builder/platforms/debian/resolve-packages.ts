import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '@operos/host';
import type { LockedPackage } from '../../src/packages/package-lock.ts';
import type { PackageWish } from '../platform.ts';
import { controlFields } from './control-fields.ts';
import { parsePrintUris } from './parse-print-uris.ts';
import { renderInstalledStatus } from './render-installed-status.ts';

const MINUTES = 60_000;

/** Asks apt, with a configuration of its own, which packages the names and their needs come to. */
export async function resolvePackages(
  wish: PackageWish,
  sources: readonly string[],
): Promise<readonly LockedPackage[]> {
  const apt = await ownApt(wish, sources);
  // Without a layer below, the packages that every Debian system has come first.
  const names = wish.below.length === 0 ? ['?essential', 'apt', ...wish.names] : wish.names;
  const answer = await apt([
    'install',
    '--yes',
    '--quiet=2',
    '--no-remove',
    '--print-uris',
    ...names,
  ]);
  return parsePrintUris(answer);
}

type Apt = (args: readonly string[]) => Promise<string>;

async function ownApt({ scratch, below }: PackageWish, sources: readonly string[]): Promise<Apt> {
  for (const folder of ['lists/partial', 'archives/partial', 'empty'])
    mkdirSync(join(scratch, folder), { recursive: true });
  writeFileSync(join(scratch, 'sources.list'), `${sources.join('\n')}\n`);
  writeFileSync(join(scratch, 'status'), renderInstalledStatus(await controlFields(below)));
  writeFileSync(join(scratch, 'apt.conf'), aptConfiguration(scratch));
  const apt: Apt = async (args) => {
    const { exitCode, stdout, stderr } = await runProgram('apt-get', args, {
      env: { APT_CONFIG: join(scratch, 'apt.conf') },
      timeoutMs: 10 * MINUTES,
    });
    if (exitCode !== 0) throw new Error(`apt-get ${args.join(' ')} failed:\n${stderr}`);
    return stdout;
  };
  await apt(['update', '--quiet=2', '--error-on=any']);
  return apt;
}

/** Nothing of the host's apt is read, besides the keys of Debian's archive. */
function aptConfiguration(folder: string): string {
  return [
    `Dir::State::Lists "${folder}/lists";`,
    `Dir::State::status "${folder}/status";`,
    `Dir::Cache "${folder}";`,
    `Dir::Etc::sourcelist "${folder}/sources.list";`,
    ...['sourceparts', 'parts', 'preferencesparts'].map(
      (part) => `Dir::Etc::${part} "${folder}/empty";`,
    ),
    'APT::Architecture "amd64";',
    'APT::Architectures { "amd64"; };',
    'APT::Install-Recommends "false";',
    'Acquire::Languages "none";',
    'Acquire::Retries "3";',
    'Acquire::ForceHash "sha256";',
    '',
  ].join('\n');
}
