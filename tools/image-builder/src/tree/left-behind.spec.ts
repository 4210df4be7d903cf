import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { leftBehind } from './left-behind.ts';

function treeWith(files: Readonly<Record<string, string>>): string {
  const root = temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

const { privateKey } = generateKeyPairSync('ed25519');
const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });

test.each([
  ['etc/ssh/ssh_host_ed25519_key.pub', 'ssh-ed25519 AAAA'],
  ['etc/machine-id', '0123456789abcdef0123456789abcdef\n'],
  ['var/lib/dbus/machine-id', ''],
  ['var/lib/systemd/random-seed', 'seed'],
  ['var/lib/apt/lists/deb.debian.org_dists_trixie_InRelease', ''],
  ['var/cache/apt/pkgcache.bin', ''],
  ['root/acl_1_amd64.deb', ''],
  ['var/log/dpkg.log', 'installed'],
  ['var/tmp/left', ''],
  ['root/.npmrc', '_authToken=x'],
  ['usr/lib/operos/teamster/ca.pem', String(pem)],
  ['etc/shadow', 'daemon:*:1::\nroot:$y$j9T$abc:1::\n'],
  ['etc/shadow', 'root:plain:1::\n'],
  ['root/.ssh/authorized_keys', 'ssh-ed25519 AAAA operos-testkey'],
])('%s is found in a release build', (path, text) => {
  expect(leftBehind(treeWith({ [path]: text }), false).map((found) => found.path)).toEqual([path]);
});

test('a development build may have the test key, and nothing more', () => {
  const tree = treeWith({
    'root/.ssh/authorized_keys': 'ssh-ed25519 AAAA',
    'root/.ssh/id': String(pem),
  });
  expect(leftBehind(tree, true)).toEqual([{ path: 'root/.ssh/id', why: 'a private key' }]);
});

test('what belongs in a layer is not found', () => {
  const tree = treeWith({
    'etc/machine-id': '',
    'etc/shadow': 'root:*:1::\nsshd:!*:1::\nold:!$y$locked:1::\n',
    'etc/ssl/certs/ca.pem': '-----BEGIN CERTIFICATE-----\n'.padEnd(100, 'A'),
    'usr/lib/operos/prospector/main.mjs': `const header = '-----BEGIN PRIVATE KEY-----';`.padEnd(
      100,
    ),
  });
  expect(leftBehind(tree, false)).toEqual([]);
});
