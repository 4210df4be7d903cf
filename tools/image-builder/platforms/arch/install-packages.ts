import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runBesideRoot } from '../../src/chroot/run-beside-root.ts';
import type { Installation } from '../platform.ts';
import { pacmanConfiguration } from './pacman-configuration.ts';
import { setInstallDates } from './set-install-dates.ts';

/** Puts packages into a root with pacstrap, from their files alone and without a network. */
export async function installPackages(installation: Installation): Promise<void> {
  const { files, upper, scratch, sourceDateEpoch } = installation;
  if (files.length === 0) return;
  const configuration = join(scratch, 'pacman.conf');
  mkdirSync(scratch, { recursive: true });
  writeFileSync(configuration, pacmanConfiguration([]));
  await runBesideRoot(installation, (root) => [
    ...(['pacstrap', '-C', configuration, '-G', '-M', '-U', root] as const),
    ...files.map(({ path }) => path),
  ]);
  setInstallDates(upper, sourceDateEpoch);
  rmSync(scratch, { recursive: true });
}
