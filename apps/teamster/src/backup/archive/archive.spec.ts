import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createGzip } from 'node:zlib';
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { type Fingerprint } from '@operos/pki';
import { pack } from 'tar-stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type BackupManifest, manifestName, printManifest } from './manifest.ts';
import { packArchive } from './pack-archive.ts';
import { unpackArchive } from './unpack-archive.ts';

const identity = await generateX25519Identity();
const recipient = await identityToRecipient(identity);
const files = { 'database/teamster.sqlite': 'rows '.repeat(50_000), 'keys/omapi.key': 'secret' };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'operos-archive-'));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, 'from', name)), { recursive: true });
    await writeFile(join(folder, 'from', name), text);
  }
  return () => rm(folder, { recursive: true });
});
afterEach(() => undefined);

function manifestOf(texts: Readonly<Record<string, string>>): BackupManifest {
  return {
    schema: 1,
    version: '0.1.0',
    createdAt: '2026-11-25T02:30:00.000Z',
    clusterName: 'Test',
    caFingerprint: `sha256:${'00'.repeat(32)}` as Fingerprint,
    database: 'SQLite',
    tables: {},
    files: Object.entries(texts).map(([name, text]) => ({
      name,
      bytes: Buffer.byteLength(text),
      sha256: createHash('sha256').update(text).digest('hex'),
    })),
  };
}

const unpack = (archive: Buffer) =>
  unpackArchive(Readable.from([archive]), { identities: [identity] }, join(folder, 'to'));

/** An archive by somebody who has the key and means no good. */
async function crafted(
  entries: readonly (readonly [Parameters<ReturnType<typeof pack>['entry']>[0], string])[],
): Promise<Buffer> {
  const tar = pack();
  for (const [header, text] of entries) tar.entry(header, text);
  tar.finalize();
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  const zipped = await buffer(Readable.from(tar as AsyncIterable<Buffer>).pipe(createGzip()));
  return Buffer.from(await encrypter.encrypt(zipped));
}

test('what went in comes out', async () => {
  const manifest = manifestOf(files);
  const archive = await packArchive({ folder: join(folder, 'from'), manifest }, { recipient });
  expect(await unpack(await buffer(archive))).toEqual(manifest);
  for (const [name, text] of Object.entries(files))
    expect(await readFile(join(folder, 'to', name), 'utf8')).toBe(text);
});

test('a file that is not there ends the archive with an error, not too early and silently', async () => {
  const manifest = manifestOf({ ...files, 'keys/missing': 'x' });
  const archive = await packArchive({ folder: join(folder, 'from'), manifest }, { recipient });
  await expect(buffer(archive)).rejects.toThrow(/ENOENT/);
});

const text = printManifest(manifestOf({ 'keys/a': 'a' }));
test.each([
  ['a way out', [[{ name: '../../evil' }, 'x']], /does not belong/],
  ['a link', [[{ name: 'keys/a', type: 'symlink', linkname: '/etc/shadow' }, '']], /not belong/],
  [
    'a name twice',
    [
      [{ name: 'keys/a' }, 'a'],
      [{ name: 'keys/a' }, 'b'],
    ],
    /does not belong/,
  ],
  ['no manifest', [[{ name: 'keys/a' }, 'a']], /manifest\.json/],
  [
    'another content',
    [
      [{ name: manifestName }, text],
      [{ name: 'keys/a' }, 'b'],
    ],
    /not those/,
  ],
  ['one file less', [[{ name: manifestName }, text]], /not those/],
  [
    'one file more',
    [
      [{ name: manifestName }, text],
      [{ name: 'keys/a' }, 'a'],
      [{ name: 'keys/b' }, 'b'],
    ],
    /not those/,
  ],
] as const)('an archive with %s is refused', async (...[, entries, message]) => {
  await expect(unpack(await crafted(entries))).rejects.toThrow(message);
});

test('an archive cut short anywhere is refused', async () => {
  const manifest = manifestOf(files);
  const packed = await packArchive({ folder: join(folder, 'from'), manifest }, { recipient });
  const archive = await buffer(packed);
  for (let at = 0; at < archive.length; at += Math.ceil(archive.length / 40)) {
    await rm(join(folder, 'to'), { recursive: true, force: true });
    await expect(unpack(archive.subarray(0, at))).rejects.toMatchObject({ name: 'BackupError' });
  }
});
