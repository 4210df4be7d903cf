/**
 * One part of what a controller must not lose, a folder of its own in the archive. Another one, for etcd or a Ceph
 * monitor, is added to the list in `backup.module.ts`.
 */
export abstract class BackupPart {
  /** The folder's name in the archive: `database`, `keys`. */
  abstract readonly name: string;
  /** Writes the part's files into the folder, in one state that belongs together. Throws BackupError if it cannot. */
  abstract collect(folder: string): Promise<void>;
}
