import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import type { LayerFilling } from './layer-filling.ts';
import { stageFilling } from './stage-filling.ts';

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

function staged(filling: Partial<LayerFilling>): { readonly at: (path: string) => string } {
  const staging = temporaryFolder();
  stageFilling(staging, { rootfs: [], apps: [], nodeRuntime: undefined, files: {}, ...filling });
  return { at: (path) => join(staging, path) };
}

const modeOf = (path: string): number => lstatSync(path).mode & 0o777;

test('of permissions only "is a program" counts, whatever the umask of the checkout was', () => {
  const rootfs = folderWith({ 'etc/private': 'text', 'usr/bin/tool': '#!/bin/sh' });
  chmodSync(join(rootfs, 'etc/private'), 0o600);
  chmodSync(join(rootfs, 'usr/bin/tool'), 0o700);
  const { at } = staged({ rootfs: [rootfs] });
  expect(modeOf(at('etc/private'))).toBe(0o644);
  expect(modeOf(at('usr/bin/tool'))).toBe(0o755);
});

test('links stay links, and the files of a platform replace the common ones', () => {
  const common = folderWith({ 'etc/motd': 'all' });
  symlinkSync('motd', join(common, 'etc/issue'));
  const { at } = staged({ rootfs: [common, folderWith({ 'etc/motd': 'arch' })] });
  expect(readlinkSync(at('etc/issue'))).toBe('motd');
  expect(readFileSync(at('etc/motd'), 'utf8')).toBe('arch');
});

test('a program gets a command of its name, a page does not', () => {
  const apps = [
    {
      name: 'agent',
      folder: folderWith({ 'main.mjs': '' }),
      isProgram: true,
      digest: '',
    },
    { name: 'page', folder: folderWith({ 'index.html': '' }), isProgram: false, digest: '' },
  ];
  const { at } = staged({ apps });
  expect(readFileSync(at('usr/bin/agent'), 'utf8')).toBe(
    '#!/bin/sh\nexec /usr/lib/operos/node/bin/node /usr/lib/operos/agent/main.mjs "$@"\n',
  );
  expect(modeOf(at('usr/bin/agent'))).toBe(0o755);
  expect(() => lstatSync(at('usr/bin/page'))).toThrow('ENOENT');
});

test('the runtime is a program that /usr/bin leads to', () => {
  const runtime = folderWith({ node: 'ELF' });
  chmodSync(join(runtime, 'node'), 0o755);
  const { at } = staged({ nodeRuntime: join(runtime, 'node') });
  expect(readFileSync(at('usr/bin/node'), 'utf8')).toBe('ELF');
  expect(modeOf(at('usr/lib/operos/node/bin/node'))).toBe(0o755);
});

test('a folder that would hide a link of the base is refused', () => {
  expect(() => staged({ rootfs: [folderWith({ 'lib/systemd/system/x.service': '' })] })).toThrow(
    'usr/lib',
  );
});
