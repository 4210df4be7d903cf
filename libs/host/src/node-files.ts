import { constants } from 'node:fs';
import {
  chmod,
  chown,
  type FileHandle,
  link,
  lstat,
  mkdir,
  open,
  readFile,
  readlink,
  realpath,
  rename,
  rmdir,
  unlink,
} from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { HostError } from './host-error.ts';
import { MachineFiles, type NewAttributes } from './machine-files.ts';
import { exclusively } from './machine-lock.ts';
import type { PathState } from './path-state.ts';

/** The files of the machine this process runs on, or of a tree mounted in it. */
export class NodeFiles extends MachineFiles {
  readonly #root: string;
  #realRoot: Promise<string> | undefined;

  /** `root` is a directory that exists; `/` is the running machine itself. */
  constructor(root = '/') {
    super();
    this.#root = root;
  }

  override async inspect(path: string): Promise<PathState> {
    const real = await this.#inside(path).catch(absentFolder);
    const found = real === undefined ? undefined : await lstat(real).catch(absentFolder);
    if (real === undefined || found === undefined) return { kind: 'absent' };
    const attributes = { mode: found.mode & 0o7777, uid: found.uid, gid: found.gid };
    if (found.isFile()) return { kind: 'file', bytes: await readFile(real), ...attributes };
    if (found.isDirectory()) return { kind: 'directory', ...attributes };
    if (found.isSymbolicLink()) return { kind: 'symlink', target: await readlink(real) };
    return { kind: 'other' };
  }

  override async writeNew(
    path: string,
    bytes: Uint8Array,
    attributes: NewAttributes,
  ): Promise<void> {
    const real = await this.#inside(path);
    await using(await open(real, 'wx', 0o600), async (file) => {
      await file.writeFile(bytes);
      await file.chmod(attributes.mode); // after the umask had its say, and before chown can clear bits
      await ownedBy(attributes, (uid, gid) => file.chown(uid, gid));
      await file.sync();
    });
  }

  override async rename(from: string, to: string): Promise<void> {
    await rename(await this.#inside(from), await this.#inside(to));
  }

  override async link(from: string, to: string): Promise<void> {
    const [source, target] = [await this.#inside(from), await this.#inside(to)];
    await link(source, target).catch(async (error: unknown) => {
      if (!hasCode(error, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP')) throw error; // vfat has no hard links
      const { mode, uid, gid } = await lstat(source);
      await this.writeNew(to, await readFile(source), { mode: mode & 0o7777, uid, gid });
    });
  }

  override async remove(path: string): Promise<void> {
    await this.#inside(path).then(unlink).catch(ignoring('ENOENT'));
  }

  override async makeDirectory(path: string, attributes: NewAttributes): Promise<void> {
    await mkdir(await this.#inside(path), { mode: 0o700 });
    await this.setAttributes(path, attributes);
  }

  override async removeDirectory(path: string): Promise<void> {
    await this.#inside(path)
      .then(rmdir)
      .catch(ignoring('ENOENT', 'ENOTEMPTY', 'EEXIST'));
  }

  override async setAttributes(path: string, attributes: NewAttributes): Promise<void> {
    const real = await this.#inside(path);
    await ownedBy(attributes, (uid, gid) => chown(real, uid, gid));
    await chmod(real, attributes.mode);
  }

  override async syncDirectory(path: string): Promise<void> {
    const flags = constants.O_RDONLY | constants.O_DIRECTORY;
    const real = await this.#inside(join(path, 'x')).then(dirname);
    await using(await open(real, flags), (folder) => folder.sync());
  }

  override outsidePath(path: string): string {
    return join(this.#root, path);
  }

  override exclusively<T>(work: () => Promise<T>): Promise<T> {
    return exclusively(this.#root, work);
  }

  /** Looked up once, as a mount point does not move while a plan is applied. */
  #rootPath(): Promise<string> {
    this.#realRoot ??= realpath(this.#root).catch((error: unknown) => {
      this.#realRoot = undefined; // it may be made yet
      throw error;
    });
    return this.#realRoot;
  }

  /** The real path, refused if a symbolic link above it leads out of the root: `/mnt/var/run -> /run` would. */
  async #inside(path: string): Promise<string> {
    const [root, folder] = await Promise.all([
      this.#rootPath(),
      realpath(join(this.#root, dirname(path))),
    ]);
    if (folder !== root && !folder.startsWith(root === sep ? sep : root + sep))
      throw new HostError('outside-root', `Expected ${path} below ${root}, got ${folder}`);
    return join(folder, path.slice(path.lastIndexOf('/') + 1));
  }
}

async function using(file: FileHandle, work: (file: FileHandle) => Promise<void>): Promise<void> {
  try {
    await work(file);
  } finally {
    await file.close();
  }
}

/** Asks for a change of owner only where one was named: without root it is refused even for one's own id. */
async function ownedBy(
  { uid, gid }: NewAttributes,
  change: (uid: number, gid: number) => Promise<void>,
): Promise<void> {
  if (uid !== undefined || gid !== undefined) await change(uid ?? -1, gid ?? -1);
}

function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}

function ignoring(...codes: readonly string[]): (error: unknown) => void {
  return (error) => {
    if (!hasCode(error, ...codes)) throw error;
  };
}

function absentFolder(error: unknown): undefined {
  if (!hasCode(error, 'ENOENT', 'ENOTDIR')) throw error;
  return undefined;
}
