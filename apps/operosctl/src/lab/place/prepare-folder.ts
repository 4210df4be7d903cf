import { appendFileSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { emptyLabFolder } from './lab-folder.ts';
import type { LabPlace } from './lab-place.ts';
import { labSettings } from './lab-settings.ts';

/** Lays out what a run needs; with `fresh`, what earlier runs left is thrown away first. */
export function prepareFolder(place: LabPlace, seed: number, fresh: boolean): void {
  if (fresh) emptyLabFolder(place.data, seed);
  mkdirSync(place.logs, { recursive: true, mode: 0o700 });
  for (const file of [...Object.values(place.daemonLogs), place.leases]) appendFileSync(file, '');
  for (const log of [place.teamsterLog, place.labLog])
    if (existsSync(log)) renameSync(log, `${log}.previous`);
  writeFileSync(place.labLog, '');
  if (!existsSync(place.settingsFile)) writeFileSync(place.settingsFile, labSettings(seed));
}
