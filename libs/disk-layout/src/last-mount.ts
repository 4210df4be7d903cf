/** Bytes of a partition that `lastMount` looks at, from its beginning on. */
export const SUPERBLOCK_END = 2048;

const SUPERBLOCK = 1024;
const MAGIC_AT = SUPERBLOCK + 56;
const MAGIC = 0xef53;
const LAST_MOUNT_AT = SUPERBLOCK + 136;
const LAST_MOUNT_BYTES = 64;
const PATH = /^\/[\x21-\x7e]*$/; // it goes to a screen as it is

/** Where an ext2, ext3 or ext4 file system was mounted last (s_last_mounted); null where it does not tell. */
export function lastMount(start: Uint8Array): string | null {
  const magic = (start[MAGIC_AT] ?? 0) | ((start[MAGIC_AT + 1] ?? 0) << 8);
  if (magic !== MAGIC) return null;
  const field = start.subarray(LAST_MOUNT_AT, LAST_MOUNT_AT + LAST_MOUNT_BYTES);
  const end = field.indexOf(0);
  const path = String.fromCharCode(...(end === -1 ? field : field.subarray(0, end)));
  return PATH.test(path) ? path : null;
}
