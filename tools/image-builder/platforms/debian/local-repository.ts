import { createHash } from 'node:crypto';
import { linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Installation } from '../platform.ts';
import { controlFields } from './control-fields.ts';
import { renderPackagesIndex, repositoryFile } from './render-packages-index.ts';

/** Lays out the package files of an installation as a repository that apt reads; answers its folder. */
export async function makeLocalRepository(
  { files, below, scratch }: Installation,
  suite: string,
): Promise<string> {
  const folder = join(scratch, 'repository');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const all = [...below, ...files];
  for (const { locked, path } of all) linkSync(path, join(folder, repositoryFile(locked)));
  const index = renderPackagesIndex(await controlFields(all));
  writeFileSync(join(folder, 'Packages'), index);
  writeFileSync(join(folder, 'Release'), renderRelease(index, suite));
  return folder;
}

function renderRelease(index: string, suite: string): string {
  const digest = createHash('sha256').update(index).digest('hex');
  return [
    'Origin: Operos',
    `Suite: ${suite}`,
    `Codename: ${suite}`,
    'Architectures: amd64',
    'SHA256:',
    ` ${digest} ${Buffer.byteLength(index)} Packages`,
    '',
  ].join('\n');
}
