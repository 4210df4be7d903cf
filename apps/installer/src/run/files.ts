import { dirname } from 'node:path';
import type { MachineFiles } from '@operos/host';

/** Makes a folder with the folders above it, or gives one that is there its mode. */
export async function makeFolder(files: MachineFiles, path: string, mode: number): Promise<void> {
  const { kind } = await files.inspect(path);
  if (kind === 'directory') return files.setAttributes(path, { mode });
  if (kind !== 'absent') throw new Error(`Expected a folder at ${path}, got a ${kind}`);
  await makeFoldersAbove(files, path);
  await files.makeDirectory(path, { mode });
  await files.syncDirectory(dirname(path));
}

/** Replaces a file in one step, so that a cut leaves the old one or the new one. */
export async function replaceFile(
  files: MachineFiles,
  path: string,
  { bytes, mode }: { readonly bytes: Uint8Array; readonly mode: number },
): Promise<void> {
  const fresh = `${path}.operos-new`;
  await makeFoldersAbove(files, path);
  await files.remove(fresh); // a cut may have left it
  await files.writeNew(fresh, bytes, { mode });
  await files.rename(fresh, path);
  await files.syncDirectory(dirname(path));
}

/** Leaves folders that are there as they are. */
async function makeFoldersAbove(files: MachineFiles, path: string): Promise<void> {
  const folder = dirname(path);
  if (folder === '/' || (await isThere(files, folder))) return;
  await makeFolder(files, folder, 0o755);
}

/** Follows symbolic links, such as /var/run: looking at something in it is refused if it leads out of the root. */
async function isThere(files: MachineFiles, folder: string): Promise<boolean> {
  const { kind } = await files.inspect(folder);
  return kind !== 'absent';
}
