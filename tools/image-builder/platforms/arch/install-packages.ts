import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runLogged } from '../../src/chroot/run-logged.ts';
import type { Installation } from '../platform.ts';
import { pacmanConfiguration } from './pacman-configuration.ts';
import { setInstallDates } from './set-install-dates.ts';

const stackLayers = fileURLToPath(new URL('../../src/chroot/stack-layers.sh', import.meta.url));
const isolated = ['--mount', '--net', '--propagation', 'private'];

/** Puts packages into a root with pacstrap, from their files alone and without a network. */
export async function installPackages(installation: Installation): Promise<void> {
  const { files, lowers, upper, scratch, log, sourceDateEpoch } = installation;
  if (files.length === 0) return;
  const at = (path: string): string => join(scratch, path);
  for (const folder of ['root', 'work']) mkdirSync(at(folder), { recursive: true });
  writeFileSync(at('pacman.conf'), pacmanConfiguration([]));
  const isStacked = lowers.length > 0;
  const root = isStacked ? at('root') : upper;
  const stacking = isStacked
    ? [stackLayers, root, [...lowers].reverse().join(':'), upper, at('work')]
    : [];
  await runLogged(
    'unshare',
    [
      ...[...isolated, ...stacking, 'pacstrap', '-C', at('pacman.conf'), '-G', '-M', '-U'],
      ...[root, ...files.map(({ path }) => path)],
    ],
    { log, env: { SOURCE_DATE_EPOCH: sourceDateEpoch } },
  );
  setInstallDates(upper, sourceDateEpoch);
  rmSync(scratch, { recursive: true });
}
