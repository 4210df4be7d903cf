import { type FileHandle, open } from 'node:fs/promises';
import { randomInt } from 'node:crypto';

const MEBIBYTE = 2 ** 20;
const ENDS = 64 * MEBIBYTE; // tables, superblocks and their copies are in these
const SAMPLES = 4096;
const SAMPLE_BYTES = 64 * 1024;
const ZEROS = Buffer.alloc(MEBIBYTE);
const AT_ONCE = 8; // a disk with moving heads then goes the shortest way

/**
 * Whether a disk reads as zeros at both ends and at 4096 places by chance. A format that nobody knows shows no signature,
 * and disks were wiped for it; a disk that passes holds nothing that anybody misses.
 */
export async function isAllZeros(path: string, bytes: number): Promise<boolean> {
  const disk = await open(path, 'r');
  try {
    for (const start of endsOf(bytes))
      if (!(await isZero(disk, start, Math.min(MEBIBYTE, bytes - start)))) return false;
    for (let count = 0; count < SAMPLES && bytes > 2 * ENDS; count += AT_ONCE)
      if (!(await areZeros(disk, bytes))) return false;
    return true;
  } finally {
    await disk.close();
  }
}

/** A mebibyte each. */
function endsOf(bytes: number): number[] {
  const starts = (from: number, to: number) =>
    Array.from(
      { length: Math.ceil((to - from) / MEBIBYTE) },
      (_, index) => from + index * MEBIBYTE,
    );
  return bytes <= 2 * ENDS
    ? starts(0, bytes)
    : [...starts(0, ENDS), ...starts(bytes - ENDS, bytes)];
}

async function areZeros(disk: FileHandle, bytes: number): Promise<boolean> {
  const samples = Array.from({ length: AT_ONCE }, () =>
    isZero(disk, randomInt(bytes - SAMPLE_BYTES), SAMPLE_BYTES),
  );
  return (await Promise.all(samples)).every((zero) => zero);
}

async function isZero(disk: FileHandle, start: number, bytes: number): Promise<boolean> {
  const { buffer, bytesRead } = await disk.read(Buffer.allocUnsafe(bytes), 0, bytes, start);
  return bytesRead === bytes && buffer.equals(ZEROS.subarray(0, bytes));
}
