import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInRoot } from '../../src/chroot/run-in-root.ts';
import type { Installation } from '../platform.ts';

// All of apt's state lies in /run, which is a scratch file system: no list and no cache gets into the layer.
const REPOSITORY = '/run/operos-packages';
const APT_OPTIONS = [
  'Dir::Etc::sourcelist=/run/operos-sources.list',
  'Dir::Etc::sourceparts=-',
  'Dir::State::Lists=/run/operos-apt/lists',
  'Dir::Cache=/run/operos-apt/cache',
  'APT::Install-Recommends=false',
  'Acquire::Languages=none',
  'Dpkg::Use-Pty=false',
].flatMap((option) => ['-o', option]);

const INSTALL = `set -eu
mkdir -p /run/operos-apt/lists/partial /run/operos-apt/cache/archives/partial
printf '#!/bin/sh\\nexit 101\\n' > /usr/sbin/policy-rc.d
chmod +x /usr/sbin/policy-rc.d
apt-get "$@" -qq update
apt-get "$@" -qq -y --no-remove install $(cat /run/operos-names)
rm /usr/sbin/policy-rc.d`;

/** Adds packages to finished layers with apt, from the local repository alone. */
export async function installOnLayers(
  { names, lowers, upper, scratch, sourceDateEpoch, log }: Installation,
  repository: string,
): Promise<void> {
  if (names.length === 0) return;
  const folder = join(scratch, 'apt');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'sources.list'), `deb [trusted=yes] file:${REPOSITORY} ./\n`);
  writeFileSync(join(folder, 'names'), `${names.join('\n')}\n`);
  await runInRoot(
    {
      lowers,
      upper,
      binds: [
        { source: repository, target: REPOSITORY },
        { source: join(folder, 'sources.list'), target: '/run/operos-sources.list' },
        { source: join(folder, 'names'), target: '/run/operos-names' },
      ],
      sourceDateEpoch,
      log,
    },
    ['sh', '-c', INSTALL, 'install', ...APT_OPTIONS],
  );
}
