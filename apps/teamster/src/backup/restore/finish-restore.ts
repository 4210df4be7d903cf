import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from '../secret-file.ts';
import { replacedFiles, type RestorePlace, restoredFile, restorePlace } from './restore-place.ts';
import type { RestoredNote } from './restored-note.ts';

/**
 * Carries out a restore that was decided, before anything in the data folder is opened; throws away one that was not.
 * May be cut short at any point and run again: what it finds next time tells how far it came.
 */
export async function finishRestore(dataDir: string): Promise<void> {
  const place = restorePlace(dataDir);
  if (existsSync(place.decided)) await putOldAway(place);
  if (existsSync(place.placing)) await putNewInPlace(place);
  await rm(place.folder, { recursive: true, force: true });
}

/** The old files stay on the controller, for whoever restored the wrong archive. */
async function putOldAway({ dataDir, folder, decided, placing }: RestorePlace): Promise<void> {
  const note = JSON.parse(await readFile(join(decided, restoredFile), 'utf8')) as RestoredNote;
  const kept = join(dataDir, `before-restore-${note.at.replaceAll(/[^0-9]/g, '')}`);
  await mkdir(kept, { recursive: true, mode: 0o700 });
  for (const name of replacedFiles) await moveIfThere(join(dataDir, name), join(kept, name));
  await syncFolder(kept);
  await syncFolder(dataDir);
  await rename(decided, placing);
  await syncFolder(folder);
}

async function putNewInPlace({ dataDir, folder, placing }: RestorePlace): Promise<void> {
  const names = (await readdir(placing)).filter((name) => name !== restoredFile);
  for (const name of names) await rename(join(placing, name), join(dataDir, name));
  await syncFolder(dataDir);
  await moveIfThere(join(placing, restoredFile), join(dataDir, restoredFile));
  await syncFolder(dataDir);
  await rm(placing, { recursive: true });
  await syncFolder(folder);
}

async function moveIfThere(from: string, to: string): Promise<void> {
  if (existsSync(from)) await rename(from, to);
}
