import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LAYERS = ['base', 'node', 'worker'];
const BYTES = 300_017; // more than one block of anything, and not a multiple of any

/** Writes random bytes where the image builder puts a kernel, an initramfs and layers; gives the path of images.json. */
export function writeBootImages(root: string): string {
  const tree = join(root, 'srv/operos/boot');
  const layers = join(root, 'srv/operos/layers');
  for (const folder of [tree, layers]) mkdirSync(folder, { recursive: true });
  for (const name of ['vmlinuz', 'initrd.img']) writeFileSync(join(tree, name), randomBytes(BYTES));
  const named = LAYERS.map((name) => {
    const bytes = randomBytes(BYTES);
    writeFileSync(join(layers, `${name}.sqfs`), bytes);
    return { name, digest: sha256(bytes) };
  });
  const file = join(root, 'images.json');
  const images = { kernel: 'vmlinuz', initramfs: ['initrd.img'], layers: named };
  writeFileSync(file, JSON.stringify(images));
  return file;
}

/** SHA-256 in hexadecimal. */
export function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
