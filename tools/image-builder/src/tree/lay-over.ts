import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Root } from '../chroot/run-in-root.ts';
import { runBesideRoot } from '../chroot/run-beside-root.ts';
import { runLogged } from '../chroot/run-logged.ts';
import type { LayerFilling } from './layer-filling.ts';
import { stageFilling } from './stage-filling.ts';

/** Lays files over a root. They belong to root and are of the build's time; folders that are there stay as they are. */
export async function layOver(root: Root, filling: LayerFilling): Promise<void> {
  const { upper, sourceDateEpoch, log } = root;
  const staging = join(dirname(upper), 'staging');
  const archive = join(dirname(upper), 'staging.tar');
  mkdirSync(staging);
  stageFilling(staging, filling);
  const owners = ['--owner=0', '--group=0', '--numeric-owner', `--mtime=@${sourceDateEpoch}`];
  // Whatever the umask of the build is.
  const mode = '--mode=a+rX,u+w,go-w';
  await runLogged('tar', ['-C', staging, '--sort=name', ...owners, mode, '-cf', archive, '.'], {
    log,
  });
  rmSync(staging, { recursive: true });
  await runBesideRoot(root, (at) => [
    ...(['tar', '-C', at, '--same-owner', '--same-permissions', '--no-overwrite-dir'] as const),
    ...['--keep-directory-symlink', '-xf', archive],
  ]);
  rmSync(archive);
}
