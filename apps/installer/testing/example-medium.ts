import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes the images of a medium below a root; gives their folder. Contents are what they are said to be, or names. */
export function writeMedium(root: string, images: Readonly<Record<string, Buffer>> = {}): string {
  const folder = join(root, 'run/operos/medium/operos');
  mkdirSync(folder, { recursive: true });
  const names = ['base', 'node', 'controller', 'installer', 'worker'].map((name) => `${name}.sqfs`);
  const lines = [...names, 'vmlinuz', 'initramfs.img'].map((name) => {
    const content = images[name] ?? Buffer.from(name);
    writeFileSync(join(folder, name), content);
    return `${createHash('sha256').update(content).digest('hex')}  ${name}`;
  });
  writeFileSync(join(folder, 'manifest'), `${lines.join('\n')}\n`);
  writeFileSync(join(folder, 'images.json'), '{}\n');
  return folder;
}
