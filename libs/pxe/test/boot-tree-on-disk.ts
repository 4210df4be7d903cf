import { createHash, randomBytes } from 'node:crypto';
import { chmod, copyFile, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type BootMenu, packagedFiles, tftpTree } from '../src/index.ts';

/** Whether every Debian package of the boot tree is installed here. */
export const hasLoaders = packagedFiles.every(({ copyOf }) => existsSync(copyOf));

/** A boot tree in a temporary folder, and the digest of each file in it. */
export interface TreeOnDisk {
  readonly folder: string;
  readonly digests: ReadonlyMap<string, string>;
}

/** Writes the tree of a menu, and random bytes for the images that a release brings. */
export async function writeTree(menu: BootMenu, images: readonly string[]): Promise<TreeOnDisk> {
  const folder = await mkdtemp(join(tmpdir(), 'operos-boot-'));
  await chmod(folder, 0o755); // the daemons read it as another user
  for (const file of tftpTree({ everybody: menu })) {
    const target = join(folder, file.path);
    await mkdir(dirname(target), { recursive: true });
    if ('copyOf' in file) await copyFile(file.copyOf, target);
    else await writeFile(target, file.content);
    await chmod(target, 0o644);
  }
  for (const image of images) await writeFile(join(folder, image), randomBytes(3_000_017));
  const paths = [...tftpTree({ everybody: menu }).map((file) => file.path as string), ...images];
  const digests = await Promise.all(
    paths.map(async (path) => [path, sha256(await readFile(join(folder, path)))] as const),
  );
  return { folder, digests: new Map(digests) };
}

/** SHA-256 in hexadecimal. */
export function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
