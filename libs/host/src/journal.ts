import type { Change } from './change.ts';
import { fileBytes } from './file-bytes.ts';
import { HostError } from './host-error.ts';
import type { MachineFiles } from './machine-files.ts';
import type { PathState } from './path-state.ts';
import type { PlanService } from './plan.ts';
import { ancestors } from './read-machine.ts';
import { sha256 } from './sha256.ts';
import { foldersOf } from './side-names.ts';

/** What is about to be done, on disk before anything of it is: all that a later run needs to undo it. */
export interface Journal {
  readonly schema: 1;
  readonly runId: string;
  readonly planDigest: string;
  readonly entries: readonly JournalEntry[];
  /** Services that may have been told of the new files. */
  readonly services: readonly PlanService[];
}

/** One path that is about to change. */
export type JournalEntry =
  | { readonly kind: 'file'; readonly path: string; readonly created: string | null }
  | {
      readonly kind: 'directory';
      readonly path: string;
      /** Null if it was not there. */
      readonly before: { readonly mode: number; readonly uid: number; readonly gid: number } | null;
    };

/** Where the journal lies; once everything is done it is renamed, which takes no space on a full disk. */
export interface JournalPaths {
  readonly staged: string;
  readonly open: string;
  readonly done: string;
}

/** The names of a journal. */
export function journalPaths(path: string): JournalPaths {
  return { staged: `${path}.new`, open: path, done: `${path}.done` };
}

/** What to write down of a change. */
export function journalEntry({ step, before }: Change): JournalEntry {
  if (step.kind === 'directory')
    return { kind: 'directory', path: step.path, before: attributesOf(before) };
  const isNew = step.kind === 'file' && before.kind === 'absent';
  return { kind: 'file', path: step.path, created: isNew ? sha256(fileBytes(step.content)) : null };
}

function attributesOf(state: PathState): { mode: number; uid: number; gid: number } | null {
  return state.kind === 'directory' ? { mode: state.mode, uid: state.uid, gid: state.gid } : null;
}

/** Makes the folders that the journal lies in; tells whether one was missing. */
export async function makeJournalFolder(files: MachineFiles, path: string): Promise<boolean> {
  let madeOne = false;
  for (const folder of ancestors(path)) {
    if ((await files.inspect(folder)).kind !== 'absent') continue;
    await files.makeDirectory(folder, { mode: 0o755 });
    await syncFolders(files, [folder]);
    madeOne = true;
  }
  return madeOne;
}

/** Writes the journal so that it outlasts a power cut, in place of one that has served. */
export async function writeJournal(
  files: MachineFiles,
  path: string,
  journal: Journal,
): Promise<void> {
  const { staged } = journalPaths(path);
  await files.remove(staged);
  await files.writeNew(staged, Buffer.from(JSON.stringify(journal)), { mode: 0o600 });
  await files.rename(staged, path);
  await syncFolders(files, [path]);
}

/** Reads a journal; undefined if there is none, HostError `journal-damaged` if it cannot be understood. */
export async function readJournal(files: MachineFiles, path: string): Promise<Journal | undefined> {
  const found = await files.inspect(path);
  if (found.kind === 'absent') return undefined;
  const journal = found.kind === 'file' ? parsed(found.bytes.toString('utf8')) : undefined;
  if (journal?.schema !== 1)
    throw new HostError('journal-damaged', `Expected a journal in ${path}, got something else`);
  return journal;
}

// Only this library writes it, whole or not at all; anything else there is damage, not input.
function parsed(text: string): Journal | undefined {
  try {
    return JSON.parse(text) as Journal;
  } catch {
    return undefined;
  }
}

/** Removes a journal for good. */
export async function removeJournal(files: MachineFiles, path: string): Promise<void> {
  await files.remove(path);
  await syncFolders(files, [path]);
}

/** Makes changes of these paths' directories outlast a power cut. */
export async function syncFolders(files: MachineFiles, paths: readonly string[]): Promise<void> {
  for (const folder of foldersOf(paths)) await files.syncDirectory(folder);
}
