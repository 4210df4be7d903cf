import { existsSync } from 'node:fs';
import { judgeSettingsFile } from '../settings/judge-settings-file.ts';
import { readInstallationFile } from '../settings/installation-file.ts';
import type { FoundConfig } from '../wizard/found-config.ts';
import type { InstallerFacts } from '../wizard/installer-facts.ts';
import { askForOffers } from './dhcp-offers/ask-for-offers.ts';
import { readDisks } from './disks/read-disks.ts';
import { InstallMachine } from './install-machine.ts';
import type { InstallerWorld } from './installer-world.ts';
import { probeMachine } from './probe-machine.ts';
import { powerMachine } from './run-program.ts';
import { saveOnVolume } from './save-on-volume.ts';

const CONFIG = '/media/OPEROS-CONFIG/cluster-settings.yaml';

/** This machine; with a root, the hardware that is recorded below it. Nobody is asked for addresses but from the medium. */
export function localInstallerWorld(
  root: string | undefined,
  { onMedium }: InstallerFacts,
): InstallerWorld {
  const machine = new InstallMachine();
  const mayAsk = onMedium && root === undefined;
  return {
    probe: () => probeMachine(root),
    disks: () => readDisks([]),
    isEmpty: async (path) =>
      (await readDisks([path])).find(({ links }) => links.includes(path))?.zeros ?? null,
    askForOffers: (card) =>
      mayAsk
        ? askForOffers(card)
        : Promise.resolve({ kind: 'failed', reason: 'only the installation medium asks' }),
    findConfig: () => Promise.resolve(existsSync(CONFIG) ? readConfig(CONFIG) : undefined),
    judgeSettings: judgeSettingsFile,
    prepare: (order) => machine.prepare(order),
    install: (prepared, watch) => machine.install(prepared, watch),
    log: () => machine.log(),
    save: saveOnVolume,
    power: powerMachine,
  };
}

/** A settings file as answers to begin with. */
export async function readConfig(path: string): Promise<FoundConfig> {
  const file = await readInstallationFile(path);
  if (file.kind === 'unreadable') return { path, base: undefined, issues: [] };
  const { settings, block, issues } = file.reading;
  const base =
    settings === undefined ? undefined : { settings, erase: block.erase, password: block.password };
  return { path, base, issues };
}
