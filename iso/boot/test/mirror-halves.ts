import { randomUUID } from 'node:crypto';
import { appendFileSync, copyFileSync, statSync, truncateSync } from 'node:fs';

const SECTOR = 512;
const SUPERBLOCK_BYTES = 4096;
const ROOM = 64 * 1024; // beyond what is mirrored: the superblock, and where mdadm would put a bitmap
const MAGIC = 0xa92b4efc;
const RAID1 = 1;
const WHOLE = 0xffffffffffffffffn; // nothing is left to copy
const DISKS = 2;

const hexOf = (uuid: string): Buffer => Buffer.from(uuid.replaceAll('-', ''), 'hex');

/**
 * Makes the two halves of a RAID 1 of Linux out of a file system, as `mdadm --create --metadata=1.0` does: the
 * superblock is at the end, so each half looks like the file system itself (struct mdp_superblock_1 in the kernel's
 * include/uapi/linux/raid/md_p.h).
 */
export function mirrorHalves(fileSystem: string, name: string): readonly [string, string] {
  const size = statSync(fileSystem).size;
  const set = hexOf(randomUUID());
  const halves = [`${fileSystem}.0`, `${fileSystem}.1`] as const;
  halves.forEach((half, disk) => {
    copyFileSync(fileSystem, half);
    truncateSync(half, size + ROOM - 2 * SUPERBLOCK_BYTES);
    appendFileSync(half, superblock({ set, name, size, disk }));
    truncateSync(half, size + ROOM);
  });
  return halves;
}

interface Half {
  readonly set: Buffer;
  readonly name: string;
  /** Of the file system, bytes. */
  readonly size: number;
  readonly disk: number;
}

function superblock({ set, name, size, disk }: Half): Buffer {
  const block = Buffer.alloc(SUPERBLOCK_BYTES);
  const sectors = BigInt(size / SECTOR);
  const now = BigInt(Math.floor(Date.now() / 1000));
  block.writeUInt32LE(MAGIC, 0);
  block.writeUInt32LE(1, 4);
  set.copy(block, 16);
  block.write(name, 32, 'ascii');
  block.writeBigUInt64LE(now, 64);
  block.writeUInt32LE(RAID1, 72);
  block.writeBigUInt64LE(sectors, 80);
  block.writeUInt32LE(DISKS, 92);
  block.writeBigUInt64LE(0n, 128); // the data begins with the disk
  block.writeBigUInt64LE(sectors, 136);
  block.writeBigUInt64LE(BigInt((size + ROOM - 2 * SUPERBLOCK_BYTES) / SECTOR), 144);
  block.writeUInt32LE(disk, 160);
  hexOf(randomUUID()).copy(block, 168);
  block.writeBigUInt64LE(now, 192);
  block.writeBigUInt64LE(1n, 200); // events
  block.writeBigUInt64LE(WHOLE, 208);
  block.writeUInt32LE(DISKS, 220);
  [0, 1].forEach((role) => block.writeUInt16LE(role, 256 + 2 * role));
  block.writeUInt32LE(checksum(block.subarray(0, 256 + 2 * DISKS)), 216);
  return block;
}

/** The sum of all words, its upper half added to its lower one. */
function checksum(block: Buffer): number {
  let sum = 0n;
  for (let at = 0; at < block.length; at += 4) sum += BigInt(block.readUInt32LE(at));
  return Number(((sum & 0xffffffffn) + (sum >> 32n)) & 0xffffffffn);
}
