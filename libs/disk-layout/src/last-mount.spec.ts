import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastMount, SUPERBLOCK_END } from './last-mount.ts';

function ext4(path: string | Uint8Array): Uint8Array {
  const start = Buffer.alloc(SUPERBLOCK_END);
  start.writeUInt16LE(0xef53, 1024 + 56);
  start.set(typeof path === 'string' ? Buffer.from(path) : path, 1024 + 136);
  return start;
}

test.each([
  ['/', '/'],
  ['/srv/pictures', '/srv/pictures'],
  ['', null],
  ['/srv/\u001b[2J', null],
  ['/srv/with blanks', null],
  ['nothing', null],
])('%j is told as %j', (path, told) => {
  expect(lastMount(ext4(path))).toBe(told);
});

test('a path that fills its field is told', () => {
  const path = `/${'a'.repeat(63)}`;
  expect(lastMount(ext4(path))).toBe(path);
});

test('no other format tells, and no bytes get to a screen that are not to', () => {
  expect(lastMount(new Uint8Array(SUPERBLOCK_END))).toBeNull();
  expect(lastMount(new Uint8Array(0))).toBeNull();
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      expect(lastMount(ext4(bytes)) ?? '').toMatch(/^(?:\/[!-~]*)?$/);
    }),
  );
});
