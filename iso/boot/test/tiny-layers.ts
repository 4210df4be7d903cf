import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What the system of the tiny layers says when it runs, before it switches its machine off. */
export const tinySystemSays = 'tiny system: top layer is worker';

const init = `#!/bin/busybox sh
exec >/dev/console
echo "tiny system: top layer is $(/bin/busybox cat /etc/layer)"
/bin/busybox grep ' / ' /proc/mounts
/bin/busybox touch /written && echo 'tiny system: can write'
/bin/busybox sync
/bin/busybox poweroff -f
`;

/** Three layers of a few megabytes in a folder, with the smallest system there is; gives their words on the kernel line. */
export function tinyLayers(folder: string, scratch: string): string {
  mkdirSync(folder, { recursive: true });
  const base = join(scratch, 'base');
  for (const name of ['bin', 'sbin', 'proc', 'sys', 'dev', 'run'])
    mkdirSync(join(base, name), { recursive: true });
  for (const file of ['/bin/busybox', ...librariesOf('/bin/busybox')]) copyInto(base, file);
  writeFileSync(join(base, 'sbin/init'), init);
  chmodSync(join(base, 'sbin/init'), 0o755);
  return ['base', 'node', 'worker'].map((name) => layer(name, folder, scratch)).join(',');
}

function librariesOf(program: string): string[] {
  const listed = execFileSync('ldd', [program], { encoding: 'utf8' });
  return [...listed.matchAll(/(?:^|\s)(\/lib\S+)/gm)].map(([, path]) => path ?? '');
}

function copyInto(root: string, file: string): void {
  const target = join(root, file);
  mkdirSync(dirname(target), { recursive: true });
  copyFileSync(file, target);
}

function layer(name: string, folder: string, scratch: string): string {
  const tree = join(scratch, name);
  mkdirSync(join(tree, 'etc'), { recursive: true });
  writeFileSync(join(tree, 'etc/layer'), name);
  const file = join(folder, `${name}.sqfs`);
  execFileSync('mksquashfs', [tree, file, '-quiet', '-no-progress', '-comp', 'zstd'], {
    stdio: 'pipe',
  });
  const digest = createHash('sha256').update(readFileSync(file)).digest('hex');
  return `${name}@sha256:${digest}`;
}
