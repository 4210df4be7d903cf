import type { Journal, JournalEntry } from './journal.ts';
import type { MachineFiles } from './machine-files.ts';
import { sha256 } from './sha256.ts';
import { foldersOf, sideNames } from './side-names.ts';

/** Puts every file back as it was before the run that wrote the journal; may itself be cut and run again. */
export async function rollBack(journal: Journal, files: MachineFiles): Promise<void> {
  for (const entry of journal.entries.toReversed()) await undo(entry, files, journal.runId);
  await syncEntries(journal, files);
}

async function undo(entry: JournalEntry, files: MachineFiles, runId: string): Promise<void> {
  if (entry.kind === 'file') return undoFile(entry, files, runId);
  if (entry.before === null) return files.removeDirectory(entry.path);
  const { kind } = await files.inspect(entry.path);
  if (kind === 'directory') await files.setAttributes(entry.path, entry.before);
}

async function undoFile(
  entry: JournalEntry & { readonly kind: 'file' },
  files: MachineFiles,
  runId: string,
): Promise<void> {
  const { staged, backup } = sideNames(entry.path, runId);
  if ((await files.inspect(backup)).kind !== 'absent') {
    await files.rename(backup, entry.path);
    await files.remove(backup); // rename(2) leaves both names if they are still the same file
  } else if (entry.created !== null) {
    await removeIfOurs(entry.path, entry.created, files);
  }
  await files.remove(staged);
}

/** A file that somebody has changed since is not ours to remove. */
async function removeIfOurs(path: string, digest: string, files: MachineFiles): Promise<void> {
  const found = await files.inspect(path);
  if (found.kind === 'file' && sha256(found.bytes) === digest) await files.remove(path);
}

/** Removes what a finished run left beside its files. */
export async function removeBackups(journal: Journal, files: MachineFiles): Promise<void> {
  for (const { kind, path } of journal.entries)
    if (kind === 'file') await files.remove(sideNames(path, journal.runId).backup);
  await syncEntries(journal, files);
}

async function syncEntries(journal: Journal, files: MachineFiles): Promise<void> {
  for (const folder of foldersOf(journal.entries.map(({ path }) => path)))
    if ((await files.inspect(folder)).kind !== 'absent') await files.syncDirectory(folder);
}
