import { randomUUID } from 'node:crypto';
import { Command } from 'commander';
import { CommandFailure, exitCodes } from '../exit-codes.ts';
import type { FoundDisk } from '../machine/disks/found-disk.ts';
import { readDisks } from '../machine/disks/read-disks.ts';
import { type InstallFacts, readInstallFacts } from '../machine/install-facts.ts';
import { type InstallOrder, prepareInstallation } from '../machine/prepare-installation.ts';
import { planText } from '../plan/plan-text.ts';
import type { Surroundings } from '../program.ts';
import { readSettingsFile } from '../settings/read-settings-file.ts';
import { version } from '../version.ts';
import { collect, orderOf, refusedBy } from './installation-choice.ts';

interface PlanOptions {
  readonly json?: true;
  readonly erase: readonly string[];
  readonly root: string;
  readonly diskFacts?: string;
}

/** `installer plan FILE`: everything that an installation would do, with nothing done. */
export function planCommand({ print }: Surroundings): Command {
  return new Command('plan')
    .description('print every partition, file and command of an installation; nothing is done')
    .argument('<file>', 'the settings, YAML or JSON')
    .option('--erase <serial>', 'take a disk although it has data; may be repeated', collect, [])
    .option('--json', 'print the plan as data')
    .option('--root <folder>', 'look at the machine and the medium recorded below it', '/')
    .option('--disk-facts <file>', 'take the disks from a JSON file, not from this machine')
    .action(async (file: string, options: PlanOptions) => {
      const telling = { print, json: options.json === true };
      const order = await orderOf(file, options.erase, telling);
      const facts = await factsOf(order, options);
      const seeds = { installId: randomUUID(), now: new Date() };
      const prepared = prepareInstallation(order, facts, seeds);
      if (Array.isArray(prepared)) throw refusedBy(prepared, telling);
      const { plan } = prepared;
      print(telling.json ? `${JSON.stringify(plan, null, 2)}\n` : planText(plan));
    });
}

async function factsOf(
  { settings }: InstallOrder,
  { root, diskFacts }: PlanOptions,
): Promise<InstallFacts> {
  const { disk, mirrorDisk } = settings.controller;
  const wanted = mirrorDisk === undefined ? [disk] : [disk, mirrorDisk];
  try {
    const disks = await (diskFacts === undefined ? readDisks(wanted) : recorded(diskFacts));
    return readInstallFacts(root, { disks, version });
  } catch (cause) {
    throw new CommandFailure(exitCodes.noInput, `${(cause as Error).message}.`, { cause });
  }
}

async function recorded(path: string): Promise<readonly FoundDisk[]> {
  const file = await readSettingsFile(path);
  if (file.kind === 'unreadable') throw new Error(`Cannot read ${path}: ${file.reason}`);
  const disks = JSON.parse(file.text) as unknown;
  if (!Array.isArray(disks)) throw new Error(`Expected a list of disks in ${path}`);
  return disks as FoundDisk[];
}
