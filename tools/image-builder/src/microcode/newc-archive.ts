/** A file of an archive; folders are made from the paths. */
export interface ArchiveFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const FOLDER = 0o040755;
const FILE = 0o100644;
const BLOCK = 512;

/** Writes a cpio archive of the kind "newc", which the kernel reads; the same files always give the same bytes. */
export function newcArchive(files: readonly ArchiveFile[]): Buffer {
  const folders = [...new Set(files.flatMap(({ path }) => above(path)))].sort();
  const entries = [
    ...folders.map((path) => ({ path, mode: FOLDER, bytes: new Uint8Array() })),
    ...files.map((file) => ({ ...file, mode: FILE })),
    { path: 'TRAILER!!!', mode: 0, bytes: new Uint8Array() },
  ];
  const archive = Buffer.concat(entries.map((entry, index) => record(entry, index + 1)));
  return padded(archive, BLOCK);
}

function above(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}

interface Entry extends ArchiveFile {
  readonly mode: number;
}

/** Header of thirteen numbers of eight hexadecimal digits, name and bytes, each filled up to four bytes. */
function record({ path, mode, bytes }: Entry, inode: number): Buffer {
  const name = `${path}\0`;
  // inode, mode, uid, gid, links, time, size, four device numbers, length of the name, checksum
  const numbers = [inode, mode, 0, 0, 1, 0, bytes.length, 0, 0, 0, 0, name.length, 0];
  const header = `070701${numbers.map((each) => each.toString(16).padStart(8, '0')).join('')}`;
  return Buffer.concat([padded(Buffer.from(header + name, 'latin1'), 4), padded(bytes, 4)]);
}

function padded(bytes: Uint8Array, to: number): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((to - (bytes.length % to)) % to)]);
}
