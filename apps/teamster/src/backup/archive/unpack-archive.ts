import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract, type Extract } from 'tar-stream';
import { BackupError } from '../backup-error.ts';
import { decrypterFor, type Keys } from './age-keys.ts';
import {
  type ArchivedFile,
  type BackupManifest,
  isMemberName,
  manifestName,
  parseManifest,
} from './manifest.ts';

type Entry = Extract extends AsyncIterable<infer One> ? One : never;

const MOST_FILES = 1000;
const MOST_BYTES = 16 * 2 ** 30; // unpacked; a small archive may hold endless zeros

/** Opens an archive into an empty folder and proves that it is whole. Throws BackupError; then the folder is of no use. */
export async function unpackArchive(
  archive: Readable,
  keys: Keys,
  folder: string,
): Promise<BackupManifest> {
  const opened = await openArchive(archive, keys);
  const found = await extractInto(opened, folder);
  if (!found.some(({ name }) => name === manifestName))
    throw new BackupError('archive-damaged', `Expected ${manifestName} in the archive`);
  const manifest = parseManifest(await readFile(join(folder, manifestName), 'utf8'));
  compare(
    manifest.files,
    found.filter(({ name }) => name !== manifestName),
  );
  return manifest;
}

async function openArchive(archive: Readable, keys: Keys): Promise<Readable> {
  const decrypter = await decrypterFor(keys);
  try {
    const source = Readable.toWeb(archive) as ReadableStream<Uint8Array>;
    const opened = await decrypter.decrypt(source);
    return Readable.fromWeb(opened as Parameters<typeof Readable.fromWeb>[0]);
  } catch (cause) {
    archive.destroy();
    throw whyNotOpened(cause as Error);
  }
}

function whyNotOpened(cause: Error): BackupError {
  if (cause.message.includes('no identity matched'))
    return new BackupError('wrong-key', 'The archive does not open with this key', { cause });
  if (/invalid (?:version|header$)/.test(cause.message))
    return new BackupError('not-an-archive', 'Expected an archive of Operos, got another file', {
      cause,
    });
  return new BackupError('archive-damaged', 'The head of the archive is damaged', { cause });
}

async function extractInto(opened: Readable, folder: string): Promise<ArchivedFile[]> {
  const members = extract();
  const feeding = pipeline(opened, createGunzip(), members);
  const found: ArchivedFile[] = [];
  try {
    let room = MOST_BYTES;
    for await (const entry of members) {
      demandFit(entry, found);
      const file = await keep(entry, folder, room);
      room -= file.bytes;
      found.push(file);
    }
    await feeding;
    return found;
  } catch (cause) {
    opened.destroy();
    await feeding.catch(() => undefined);
    if (cause instanceof BackupError || isFullDisk(cause)) throw cause;
    throw new BackupError('archive-damaged', 'The archive is damaged or was cut short', { cause });
  }
}

function demandFit({ header }: Entry, found: readonly ArchivedFile[]): void {
  const { name, type } = header;
  const isKnown = found.some((file) => file.name === name);
  if (type !== 'file' || !isMemberName(name) || isKnown)
    throw new BackupError(
      'archive-damaged',
      `The archive has a member ${JSON.stringify(name)} that does not belong in it`,
    );
  if (found.length >= MOST_FILES)
    throw new BackupError('archive-too-large', `The archive has more than ${MOST_FILES} files`);
}

async function keep(entry: Entry, folder: string, room: number): Promise<ArchivedFile> {
  const { name, size } = entry.header;
  if (size > room) throw new BackupError('archive-too-large', 'The archive unpacks to over 16 GiB');
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const hash = createHash('sha256');
  const hashed = async function* (chunks: AsyncIterable<unknown>) {
    for await (const chunk of chunks) {
      hash.update(chunk as Uint8Array);
      yield chunk;
    }
  };
  const file = createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true });
  await pipeline(entry, hashed, file);
  return { name, bytes: size, sha256: hash.digest('hex') };
}

function compare(told: readonly ArchivedFile[], found: readonly ArchivedFile[]): void {
  const sorted = (files: readonly ArchivedFile[]) =>
    files.map(({ name, bytes, sha256 }) => `${sha256} ${bytes} ${name}`).sort();
  const [left, right] = [sorted(told), sorted(found)];
  const differs = left.length !== right.length || left.some((line, at) => line !== right[at]);
  if (differs)
    throw new BackupError('archive-damaged', 'The archive’s files are not those of its manifest');
}

function isFullDisk(cause: unknown): boolean {
  return (
    cause instanceof Error && 'code' in cause && ['ENOSPC', 'EIO'].includes(String(cause.code))
  );
}
