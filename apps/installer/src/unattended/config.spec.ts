import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printSettings } from '@operos/cluster-model';
import { exampleSettings } from '@operos/cluster-model/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseConfigSource } from './config-source.ts';
import { type ConfigPlaces, readConfig } from './read-config.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const settings = printSettings(exampleSettings());

test.each([
  [
    'volume:OPEROS-CONFIG',
    { kind: 'volume', label: 'OPEROS-CONFIG', path: 'cluster-settings.yaml' },
  ],
  ['volume:STICK/site/a.yaml', { kind: 'volume', label: 'STICK', path: 'site/a.yaml' }],
  ['medium:/conf.yaml', { kind: 'medium', path: 'conf.yaml' }],
  [
    `https://example.com/a.yaml#sha256=${'0a'.repeat(32)}`,
    { kind: 'web', url: 'https://example.com/a.yaml', sha256: '0a'.repeat(32) },
  ],
])('%s is read', (text, source) => {
  expect(parseConfigSource(text)).toEqual(source);
});

test.each([
  'volume:',
  'volume:A/../b',
  'medium:../../etc/shadow',
  'medium:',
  'http://example.com/a.yaml',
  'http://example.com/a.yaml#sha256=0a',
  'https://#sha256=',
  'file:///etc/shadow',
  '/etc/shadow',
])('%s is refused', (text) => {
  expect(parseConfigSource(text)).toHaveProperty('problem');
});

let folder: string;
let places: ConfigPlaces;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'operos-config-'));
  places = {
    ...{ labels: join(folder, 'labels'), medium: join(folder, 'medium') },
    ...{ mountPoint: join(folder, 'mount'), patienceMs: 100 },
  };
  for (const path of [places.labels, places.medium]) mkdirSync(path);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('a file of the medium', async () => {
  writeFileSync(join(places.medium, 'conf.yaml'), settings);
  const read = await readConfig({ kind: 'medium', path: 'conf.yaml' }, places);
  expect(read).toMatchObject({ reading: { issues: [] } });
});

test('a volume that does not come is told by its label', async () => {
  const source = { kind: 'volume', label: 'OPEROS-CONFIG', path: 'a' } as const;
  expect(await readConfig(source, places)).toEqual({
    kind: 'unreadable',
    reason: 'there is no volume labelled OPEROS-CONFIG',
  });
});

const canMount = process.getuid?.() === 0 && existsSync('/usr/sbin/mkfs.ext4');

test.skipIf(!canMount)(
  'a volume with a label cut short as FAT does, mounted to be read only (skipped without root)',
  async () => {
    const [image, source] = [join(folder, 'image'), join(folder, 'source')];
    mkdirSync(source);
    const told = `${settings}installation: { passwordFile: secret.txt }\n`;
    writeFileSync(join(source, 'cluster-settings.yaml'), told);
    writeFileSync(join(source, 'secret.txt'), 'four words of mine\n');
    writeFileSync(image, '');
    truncateSync(image, 8 * 2 ** 20);
    execFileSync('mkfs.ext4', ['-q', '-d', source, image]);
    const device = execFileSync('losetup', ['--find', '--show', image], {
      encoding: 'utf8',
    }).trim();
    try {
      symlinkSync(device, join(places.labels, 'OPEROS-CONF'));
      const wanted = parseConfigSource('volume:OPEROS-CONFIG');
      if ('problem' in wanted) throw new Error(wanted.problem);
      expect(await readConfig(wanted, places)).toMatchObject({
        reading: { issues: [], block: { password: 'four words of mine' } },
      });
    } finally {
      execFileSync('losetup', ['--detach', device]);
    }
  },
);

test('a server is believed only what the kernel line says', async () => {
  const server = createServer((_, answer) => answer.end(settings)).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/a.yaml`;
  const read = (digest: string) => readConfig({ kind: 'web', url, sha256: digest }, places);
  expect(await read(sha256(settings))).toMatchObject({ reading: { issues: [] } });
  const other = await read(sha256('another text'));
  expect(other).toMatchObject({ kind: 'unreadable' });
  server.close();
  server.closeAllConnections();
  expect(await read(sha256(settings))).toMatchObject({
    reason: expect.stringContaining('ECONNREFUSED') as string,
  });
});
