import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack } from 'tar-stream';
import type { DiagEntry } from './diag-entry.ts';

/** The bundle, in one folder of its own name: a tar archive, gzipped. */
export async function packBundle(
  entries: readonly DiagEntry[],
  { folder, at }: { readonly folder: string; readonly at: Date },
): Promise<Buffer> {
  const tar = pack();
  for (const { name, text } of entries)
    tar.entry({ name: `${folder}/${name}`, mode: 0o600, mtime: at }, text);
  tar.finalize();
  const zipped = createGzip();
  const [bytes] = await Promise.all([buffer(zipped), pipeline(tar, zipped)]);
  return bytes;
}
