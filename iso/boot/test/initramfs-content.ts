import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const ZSTD_MAGIC = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);
const MOST_BYTES = 2 ** 29;

/** The names of the files in an initramfs; microcode may lie before it, not compressed. */
export function filesOf(image: string): string[] {
  const bytes = readFileSync(image);
  const archive = execFileSync('zstd', ['-dc'], {
    input: bytes.subarray(bytes.indexOf(ZSTD_MAGIC)),
    maxBuffer: MOST_BYTES,
  });
  const listed = execFileSync('busybox', ['cpio', '-t'], {
    input: archive,
    maxBuffer: MOST_BYTES,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  return listed.toString().split('\n');
}
