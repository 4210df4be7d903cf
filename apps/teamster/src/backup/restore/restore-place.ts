import { join } from 'node:path';
import { sqliteFile } from '../parts/database-part.ts';
import { keyFiles } from '../parts/keys-part.ts';

/** Says who restored what; the last file to come into place. */
export const restoredFile = 'restored.json';

/** The files of the data folder that a restore replaces, and those of SQLite that belong to the old one. */
export const replacedFiles = [
  sqliteFile,
  `${sqliteFile}-wal`,
  `${sqliteFile}-shm`,
  ...keyFiles,
] as const;

/** Where a restore is prepared and carried out, all of it in the data folder so that a rename is enough. */
export interface RestorePlace {
  readonly dataDir: string;
  /** Holds everything below. */
  readonly folder: string;
  /** Complete and proven, and from the moment it has this name the restore is decided. */
  readonly decided: string;
  /** The same once every old file is out of the way. */
  readonly placing: string;
}

/** Names only; touches nothing. */
export function restorePlace(dataDir: string): RestorePlace {
  const folder = join(dataDir, 'restore');
  return {
    dataDir,
    folder,
    decided: join(folder, 'decided'),
    placing: join(folder, 'placing'),
  };
}
