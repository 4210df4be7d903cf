import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { type Pack, pack } from 'tar-stream';
import { encrypterFor, type Seal } from './age-keys.ts';
import { type BackupManifest, manifestName, printManifest } from './manifest.ts';

/** Files that lie ready, and what the manifest says of them. */
export interface ReadyBackup {
  readonly folder: string;
  readonly manifest: BackupManifest;
}

/** The archive as a stream: tar, gzip, age. It ends with an error when a file cannot be read. */
export async function packArchive(
  { folder, manifest }: ReadyBackup,
  seal: Seal,
): Promise<Readable> {
  const encrypter = encrypterFor(seal);
  const tar = pack();
  const zipped = createGzip();
  pipeline(tar, zipped).catch((cause: unknown) => zipped.destroy(cause as Error));
  addAll(tar, folder, manifest).catch((cause: unknown) => {
    tar.destroy(cause as Error);
  });
  const sealed = await encrypter.encrypt(Readable.toWeb(zipped) as ReadableStream<Uint8Array>);
  return Readable.fromWeb(sealed as Parameters<typeof Readable.fromWeb>[0]);
}

async function addAll(tar: Pack, folder: string, manifest: BackupManifest): Promise<void> {
  const mtime = new Date(manifest.createdAt);
  tar.entry({ name: manifestName, mode: 0o600, mtime }, printManifest(manifest));
  for (const { name, bytes } of manifest.files) {
    const entry = tar.entry({ name, size: bytes, mode: 0o600, mtime });
    await pipeline(createReadStream(join(folder, name)), entry);
  }
  tar.finalize();
}
