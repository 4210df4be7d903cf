import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printSettings } from '@operos/cluster-model';
import { exampleSettings } from '@operos/cluster-model/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readInstallationFile } from './installation-file.ts';
import { judgeSettingsFile } from './judge-settings-file.ts';
import { readInstallationText } from './read-installation-text.ts';

const settings = exampleSettings();
const withBlock = (block: unknown) =>
  `${printSettings(settings)}installation: ${JSON.stringify(block)}\n`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'operos-settings-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('the block is taken out before the settings are read', () => {
  const block = { erase: ['S1'], password: 'four words of mine', afterwards: 'power-off' };
  expect(readInstallationText(withBlock(block))).toEqual({ settings, block, issues: [] });
});

test('without the block nothing is erased, and the machine restarts', () => {
  const { block } = readInstallationText(printSettings(settings));
  expect(block).toEqual({ erase: [], afterwards: 'restart' });
});

test.each([
  [{ erase: 'S1' }, 'installation.erase'],
  [{ erase: [42] }, 'installation.erase'],
  [{ erase: [''] }, 'installation.erase'],
  [{ afterwards: 'halt' }, 'installation.afterwards'],
  [{ afterward: 'restart' }, 'installation.afterward'],
  [{ password: 12345678901234 }, 'installation.password'],
  [{ password: 'short' }, 'installation.password'],
  [{ password: 'this is admin of it' }, 'installation.password'],
  [{ password: 'aaaaaaaaaaaaaaaaaaaa' }, 'installation.password'],
  [{ password: 'two lines\nof a password' }, 'installation.password'],
  [{ password: 'four words of mine', passwordFile: 'x' }, 'installation.passwordFile'],
  [{ passwordFile: '../x' }, 'installation.passwordFile'],
  [{ passwordFile: 'a/b' }, 'installation.passwordFile'],
  ['all', 'installation'],
  [[], 'installation'],
])('%j is refused at %s, with a remedy', (block, path) => {
  const { settings: read, issues } = readInstallationText(withBlock(block));
  expect(read).toBeUndefined();
  expect(issues.map((issue) => issue.path)).toEqual([path]);
  expect(issues[0]?.remedy).not.toBe('');
});

test('no message repeats a password', () => {
  for (const password of ['s3cret', 's3cret-admin-s3cret', 's3cret\ns3cret\ns3cret', ['s3cret']])
    expect(JSON.stringify(readInstallationText(withBlock({ password })).issues)).not.toContain(
      's3cret',
    );
});

test('what is wrong with the settings and with the block is found at once', () => {
  const { issues } = readInstallationText('schema: 1\ninstallation: { erase: no }\n');
  expect(issues.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['cluster', 'installation.erase']),
  );
});

test('a password may lie in a file beside the settings', async () => {
  const path = join(folder, 'settings.yaml');
  writeFileSync(path, withBlock({ passwordFile: 'password' }));
  expect(await judgeSettingsFile(path)).toMatchObject({ usable: true });
  const read = async () => {
    const file = await readInstallationFile(path);
    return file.kind === 'read' ? file.reading : undefined;
  };
  expect(await read()).toMatchObject({ issues: [{ path: 'installation.passwordFile' }] });
  expect((await read())?.settings).toBeUndefined();
  writeFileSync(join(folder, 'password'), 'short\n');
  expect(await read()).toMatchObject({ issues: [{ path: 'installation.passwordFile' }] });
  writeFileSync(join(folder, 'password'), 'four words of mine\r\nand no more\n');
  expect(await read()).toMatchObject({ block: { password: 'four words of mine' }, issues: [] });
});

test('the whole file of the how-to can be used', () => {
  const howTo = readFileSync(
    new URL('../../../../docs/how-to/install-controller.md', import.meta.url),
    'utf8',
  );
  const [, yaml = ''] = /```yaml\n([^]*?)```/.exec(howTo) ?? [];
  const { settings: read, issues } = readInstallationText(yaml);
  expect(issues).toEqual([]);
  expect(read?.controller.hostname).toBe('controller');
});
