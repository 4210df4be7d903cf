import { posix } from 'node:path';
import { MachineFiles, type NewAttributes, type PathState } from '../src/index.ts';

type Inode = Exclude<PathState, { kind: 'absent' } | { kind: 'directory' }>;
type Folder = NewAttributes & { readonly kind: 'directory' };
type Entry = Inode | Folder;
type Tree = Map<string, Entry>;
/** One operation on the names of a directory: it reaches the disk as a whole or not at all. */
type Operation = readonly (readonly [path: string, entry: Entry | undefined])[];

/** What stops a run in a test: the power goes. */
export class PowerCut extends Error {
  override readonly name = 'PowerCut';
}

/**
 * A machine's files in memory, with what a disk may do to them: until a directory is synced, any part of the
 * operations on its names may be lost in a power cut, in any combination. File bytes are synced by `writeNew`.
 */
export class MemoryFiles extends MachineFiles {
  /** Effects done so far. */
  effects = 0;
  /** The power goes when this many effects are done. */
  cutAfter = Infinity;
  #now: Tree;
  #disk: Tree;
  #pending: Operation[] = [];

  constructor(tree: ReadonlyMap<string, Entry> = new Map()) {
    super();
    this.#now = new Map(tree);
    this.#disk = new Map(tree);
  }

  /** Puts a file there as if it had always been there. */
  put(path: string, text: string, mode = 0o644): this {
    for (let folder = posix.dirname(path); folder !== '/'; folder = posix.dirname(folder))
      if (!this.#now.has(folder)) this.#set(folder, { kind: 'directory', mode: 0o755 });
    this.#set(path, { kind: 'file', bytes: Buffer.from(text), mode, uid: 0, gid: 0 });
    return this;
  }

  /** Every file's text by its path. */
  texts(): Record<string, string> {
    const files = [...this.#now].flatMap(([path, entry]) =>
      entry.kind === 'file' ? [[path, entry.bytes.toString()] as const] : [],
    );
    return Object.fromEntries(files.sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** Every directory's path. */
  folders(): string[] {
    const folders = [...this.#now].filter(([, { kind }]) => kind === 'directory');
    return folders.map(([path]) => path).sort();
  }

  /** What the disk holds after a power cut: `survives` decides for each operation that was not synced. */
  afterPowerCut(survives: (operation: number) => boolean): MemoryFiles {
    const tree = new Map(this.#disk);
    for (const [index, operation] of this.#pending.entries())
      if (survives(index)) apply(tree, operation);
    return new MemoryFiles(reachable(tree));
  }

  override inspect(path: string): Promise<PathState> {
    const entry = this.#now.get(path);
    if (path === '/') return Promise.resolve({ kind: 'directory', mode: 0o755, uid: 0, gid: 0 });
    if (entry?.kind === 'directory') return Promise.resolve({ uid: 0, gid: 0, ...entry });
    return Promise.resolve(entry ?? { kind: 'absent' });
  }

  override writeNew(path: string, bytes: Uint8Array, attributes: NewAttributes): Promise<void> {
    if (this.#now.has(path)) throw new Error(`EEXIST ${path}`);
    const { mode, uid = 0, gid = 0 } = attributes;
    return this.#do([[path, { kind: 'file', bytes: Buffer.from(bytes), mode, uid, gid }]]);
  }

  override rename(from: string, to: string): Promise<void> {
    const entry = this.#existing(from);
    if (this.#now.get(to) === entry) return this.#do([]); // rename(2): the same file, nothing happens
    return this.#do([
      [from, undefined],
      [to, entry],
    ]);
  }

  override link(from: string, to: string): Promise<void> {
    if (this.#now.has(to)) throw new Error(`EEXIST ${to}`);
    return this.#do([[to, this.#existing(from)]]);
  }

  override remove(path: string): Promise<void> {
    if (this.#now.get(path)?.kind === 'directory') throw new Error(`EISDIR ${path}`);
    return this.#do(this.#now.has(path) ? [[path, undefined]] : []);
  }

  override makeDirectory(path: string, attributes: NewAttributes): Promise<void> {
    if (this.#now.has(path)) throw new Error(`EEXIST ${path}`);
    return this.#do([[path, { kind: 'directory', ...attributes }]]);
  }

  override removeDirectory(path: string): Promise<void> {
    const isUsed = [...this.#now.keys()].some((one) => one.startsWith(`${path}/`));
    return this.#do(isUsed || !this.#now.has(path) ? [] : [[path, undefined]]);
  }

  override setAttributes(path: string, attributes: NewAttributes): Promise<void> {
    return this.#do([[path, { ...this.#existing(path), ...attributes }]]);
  }

  override syncDirectory(path: string): Promise<void> {
    this.#count();
    const isHere = (operation: Operation): boolean =>
      operation.every(([name]) => posix.dirname(name) === path);
    for (const operation of this.#pending.filter(isHere)) apply(this.#disk, operation);
    this.#disk = reachable(this.#disk);
    this.#pending = this.#pending.filter(
      (operation) => !isHere(operation) && this.#isAlive(operation),
    );
    return Promise.resolve();
  }

  override outsidePath(path: string): string {
    return path;
  }

  override exclusively<T>(work: () => Promise<T>): Promise<T> {
    return work();
  }

  /** Whether its directory still exists; what was pending in a removed one went with it. */
  #isAlive(operation: Operation): boolean {
    return operation.every(([path]) => {
      const folder = posix.dirname(path);
      return folder === '/' || this.#now.has(folder);
    });
  }

  #set(path: string, entry: Entry): void {
    this.#now.set(path, entry);
    this.#disk.set(path, entry);
  }

  #existing(path: string): Entry {
    const entry = this.#now.get(path);
    if (!entry) throw new Error(`ENOENT ${path}`);
    return entry;
  }

  #do(operation: Operation): Promise<void> {
    this.#count();
    const [first] = operation;
    if (first && posix.dirname(first[0]) !== '/') this.#existing(posix.dirname(first[0]));
    apply(this.#now, operation);
    if (operation.length > 0) this.#pending.push(operation);
    return Promise.resolve();
  }

  #count(): void {
    if (this.effects >= this.cutAfter) throw new PowerCut(`after ${this.effects} effects`);
    this.effects += 1;
  }
}

function apply(tree: Tree, operation: Operation): void {
  for (const [path, entry] of operation)
    if (entry) tree.set(path, entry);
    else tree.delete(path);
}

/** What a path leads to: the contents of a removed directory are gone with it. */
function reachable(tree: Tree): Tree {
  const isReachable = (path: string): boolean =>
    path === '/' || (tree.has(path) && isReachable(posix.dirname(path)));
  return new Map([...tree].filter(([path]) => isReachable(path)));
}
