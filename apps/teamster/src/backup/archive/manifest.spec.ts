import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BackupError } from '../backup-error.ts';
import { isMemberName, parseManifest, printManifest } from './manifest.ts';

const manifest = {
  schema: 1,
  version: '0.1.3',
  createdAt: '2026-11-25T02:30:00.000Z',
  clusterName: 'Müller & Söhne',
  caFingerprint: `sha256:${'0f'.repeat(32)}`,
  database: 'SQLite',
  tables: { node: { rows: 3, sha256: 'a'.repeat(64) } },
  files: [{ name: 'database/teamster.sqlite', bytes: 4096, sha256: 'b'.repeat(64) }],
} as const;

test('what was printed is read back', () => {
  const read = parseManifest(JSON.stringify(manifest));
  expect(parseManifest(printManifest(read))).toEqual(manifest);
});

test.each([
  ['', /JSON/],
  ['[]', /an object/],
  [{ ...manifest, schema: 2 }, /form 2/],
  [{ ...manifest, caFingerprint: 'sha256:12' }, /fingerprint/],
  [{ ...manifest, database: 'Oracle' }, /kind of database/],
  [{ ...manifest, tables: { node: { rows: -1, sha256: 'a'.repeat(64) } } }, /tables/],
  [{ ...manifest, files: [{ ...manifest.files[0], name: '../../etc/shadow' }] }, /files/],
  [{ ...manifest, files: [{ ...manifest.files[0], sha256: 'x' }] }, /files/],
  [{ ...manifest, version: '' }, /version/],
])('%j is refused', (given, message) => {
  expect(() => parseManifest(typeof given === 'string' ? given : JSON.stringify(given))).toThrow(
    message,
  );
});

test('whatever the text, it is read or refused in our own words', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      try {
        parseManifest(text);
      } catch (error) {
        expect(error).toBeInstanceOf(BackupError);
      }
    }),
  );
});

test.each([
  'manifest.json',
  'database/teamster.sqlite',
  'etcd/snapshot.db',
  'ceph-monitor/store.tar',
])('%s may be in an archive', (name) => {
  expect(isMemberName(name)).toBe(true);
});

test.each(['../x/y', '/etc/passwd', 'a/../b', 'a/b/c', 'a/', 'a/.b', 'other.json', 'A/b', 'a/b\n'])(
  '%j may not',
  (name) => {
    expect(isMemberName(name)).toBe(false);
  },
);
