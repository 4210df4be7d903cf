import { existsSync, statSync } from 'node:fs';
import { parseMacAddress } from '@operos/cluster-model';
import { expect, test } from 'vitest';
import { workerMenu } from '../../testing/index.ts';
import {
  bootFileKind,
  bootFiles,
  type BootServer,
  bootTreeFiles,
  clientArchitecture,
  ipxeScript,
  packagedFiles,
  parseBootPath,
  tftpTree,
} from '../index.ts';

const url = workerMenu.bootServer;
const tree = tftpTree({ everybody: workerMenu });
const served = tree.map((file) => file.path);

test.each<BootServer>([
  { url },
  { url, biosLoader: 'ipxe', uefiLoader: 'ipxe' },
  { url, uefiLoader: 'ipxe' },
])('every boot file DHCP may name is in the tree: %j', (server) => {
  const named = bootFiles(server).map((file) => file.path);
  expect(named).toHaveLength(4);
  expect(served).toEqual(expect.arrayContaining([...named, ipxeScript]));
});

test('firmware gets the loader of its own architecture', () => {
  const byCode = new Map(
    bootFiles({ url }).flatMap((file) => file.codes.map((code) => [code, file.filename])),
  );
  expect(Object.fromEntries(byCode)).toEqual({
    0: 'bios/lpxelinux.0',
    6: 'efi32/syslinux.efi',
    7: 'efi64/syslinux.efi',
    9: 'efi64/syslinux.efi',
    16: `${url}ipxe/snponly.efi`,
  });
});

test('an arm64 loader is named only where the site brings one', () => {
  const arm64Loader = parseBootPath('arm64/ipxe.efi')!;
  expect(bootFiles({ url }).map((file) => file.architecture)).not.toContain('uefi-arm64');
  expect(bootFiles({ url, arm64Loader })).toContainEqual(
    expect.objectContaining({ architecture: 'http-arm64', filename: `${url}arm64/ipxe.efi` }),
  );
});

test('SYSLINUX is told to go on over HTTP beside its own modules', () => {
  for (const file of bootFiles({ url })) {
    const folder = file.path.slice(0, file.path.lastIndexOf('/') + 1);
    const expected = file.transport === 'tftp' ? `${url}${folder}` : undefined;
    expect(file.pathPrefix).toBe(expected);
  }
});

test.each([
  [0, 'bios'],
  [9, 'uefi-x64'],
  [16, 'http-x64'],
  [19, 'http-arm64'],
  [2, undefined],
  [65_535, undefined],
])('option 93 code %i is %s', (code, architecture) => {
  expect(clientArchitecture(code)).toBe(architecture);
});

test('every module and tool the menu names is in the tree', () => {
  const ownImages = new Set(['vmlinuz', 'initrd.img']);
  const named = bootTreeFiles(workerMenu).filter((path) => !ownImages.has(path));
  expect(named.length).toBeGreaterThan(10);
  expect(served).toEqual(expect.arrayContaining(named));
});

test('no path is in the tree twice', () => {
  expect(new Set(served).size).toBe(served.length);
});

test('a machine with its own menu gets it under every loader', () => {
  const mac = parseMacAddress('52:54:00:AA:BB:CC')!;
  const machines = [{ mac, menu: { ...workerMenu, timeoutSeconds: 1 } }];
  const added = tftpTree({ everybody: workerMenu, machines }).filter(
    (file) => !served.includes(file.path),
  );
  expect(added.map((file) => file.path)).toEqual([
    'bios/pxelinux.cfg/01-52-54-00-aa-bb-cc',
    'efi32/pxelinux.cfg/01-52-54-00-aa-bb-cc',
    'efi64/pxelinux.cfg/01-52-54-00-aa-bb-cc',
    'machines/01-52-54-00-aa-bb-cc.ipxe',
  ]);
});

test('every file a machine fetches on its way is told apart by its name', () => {
  const kinds = new Set(served.map(bootFileKind));
  expect([...kinds].sort()).toEqual(['loader', 'menu', 'tool']);
  expect(bootTreeFiles(workerMenu).map(bootFileKind)).not.toContain('other');
});

for (const { path, copyOf, package: name } of packagedFiles) {
  const installed = existsSync(`/usr/share/doc/${name}`);
  const title = installed ? '' : ` (skipped: Debian package ${name} is not installed)`;
  test.skipIf(!installed)(`${path} is where ${name} puts it${title}`, () => {
    expect(statSync(copyOf).size).toBeGreaterThan(1000);
  });
}
