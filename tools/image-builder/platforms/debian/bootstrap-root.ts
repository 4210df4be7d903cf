import { fileURLToPath } from 'node:url';
import { runLogged } from '../../src/chroot/run-logged.ts';
import type { Installation } from '../platform.ts';

const leanConfiguration = fileURLToPath(new URL('dpkg-lean.cfg', import.meta.url));
const MIRROR_HOOK = '/usr/share/mmdebstrap/hooks/file-mirror-automount';

/** Makes a root from nothing with mmdebstrap, from the local repository alone. */
export async function bootstrapRoot(
  { names, upper, log, sourceDateEpoch }: Installation,
  repository: string,
): Promise<void> {
  await runLogged(
    'unshare',
    [
      ...['--mount', '--net', '--propagation', 'private', 'mmdebstrap', '--mode=root'],
      ...['--variant=apt', '--architectures=amd64', `--include=${names.join(',')}`],
      `--dpkgopt=${leanConfiguration}`,
      '--aptopt=APT::Install-Recommends "false"',
      '--aptopt=Acquire::Languages "none"',
      `--hook-dir=${MIRROR_HOOK}`,
      ...['', upper, `deb [trusted=yes] file:${repository} ./`],
    ],
    // The one initramfs is made by a step of its own: INITRD=No keeps the kernel's package from making another.
    {
      log,
      env: { SOURCE_DATE_EPOCH: sourceDateEpoch, INITRD: 'No', DEBIAN_FRONTEND: 'noninteractive' },
    },
  );
}
