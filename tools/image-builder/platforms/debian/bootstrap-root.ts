import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runLogged } from '../../src/chroot/run-logged.ts';
import type { Installation } from '../platform.ts';

const leanConfiguration = fileURLToPath(new URL('dpkg-lean.cfg', import.meta.url));
const MIRROR_HOOK = '/usr/share/mmdebstrap/hooks/file-mirror-automount';

// mmdebstrap writes the repository's path into the root: it has to be the same on every machine.
const REPOSITORY = '/run/operos-packages';
const AT_REPOSITORY = `set -eu
mount -t tmpfs tmpfs /run
mkdir ${REPOSITORY}
mount --bind "$1" ${REPOSITORY}
shift
exec "$@"`;

/** Makes a root from nothing with mmdebstrap, from the local repository alone. */
export async function bootstrapRoot(
  { names, upper, log, sourceDateEpoch }: Installation,
  repository: string,
  sources: readonly string[],
): Promise<void> {
  await runLogged(
    'unshare',
    [
      ...['--mount', '--net', '--propagation', 'private'],
      ...['sh', '-c', AT_REPOSITORY, 'bootstrap', repository, 'mmdebstrap', '--mode=root'],
      ...['--variant=apt', '--architectures=amd64', `--include=${names.join(',')}`],
      `--dpkgopt=${leanConfiguration}`,
      '--aptopt=APT::Install-Recommends "false"',
      '--aptopt=Acquire::Languages "none"',
      `--hook-dir=${MIRROR_HOOK}`,
      ...['', upper, `deb [trusted=yes] file:${REPOSITORY} ./`],
    ],
    // The one initramfs is made by a step of its own: INITRD=No keeps the kernel's package from making another.
    {
      log,
      env: {
        SOURCE_DATE_EPOCH: sourceDateEpoch,
        INITRD: 'No',
        DEBIAN_FRONTEND: 'noninteractive',
      },
    },
  );
  writeFileSync(join(upper, 'etc/apt/sources.list'), `${sources.join('\n')}\n`);
}
