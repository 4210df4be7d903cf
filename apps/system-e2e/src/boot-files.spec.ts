import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askOnce } from '@operos/dhcp-config/testing';
import { layerUrl, packagedFiles, parseKernelArguments } from '@operos/pxe';
import { sha256 } from './boot-images.ts';
import { readIpxeMenu, readSyslinuxMenu } from './boot-menu-reading.ts';
import { Controller } from './controller.ts';
import { controllerAddress } from './controller-settings.ts';
import { fetchAsClient } from './fetch-as-client.ts';
import { firmwares } from './firmware.ts';
import { whyNot } from './why-not.ts';

const mac = '52:54:00:77:00:10';
const bootUrl = `http://${controllerAddress}:5080/boot/`;

describe.skipIf(whyNot !== '')(`what machines are given to boot${whyNot}`, () => {
  let controller: Controller;
  let started: Controller | undefined;
  const fetched = async (url: string): Promise<string> =>
    sha256(await fetchAsClient(controller.wire, url));
  const onDisk = (path: string): string => sha256(readFileSync(join(controller.bootTree, path)));

  beforeAll(async () => {
    controller = started = await Controller.start();
  });
  afterAll(() => started?.stop());

  test.each([
    { firmware: firmwares.bios, name: 'BIOS', file: 'bios/lpxelinux.0' },
    { firmware: firmwares.uefi, name: 'UEFI x64', file: 'efi64/syslinux.efi' },
  ])('$name gets its loader over TFTP, and it is the packaged one', async ({ firmware, file }) => {
    const lease = await askOnce(controller.wire, { mac, ...firmware });
    expect(lease).toMatchObject({ boot_file: file, siaddr: controllerAddress });
    expect(lease?.pxepathprefix).toBe(`${bootUrl}${file.slice(0, file.indexOf('/') + 1)}`);
    const loader = packagedFiles.find(({ path }) => path === file)?.copyOf ?? '';
    expect(await fetched(`tftp://${controllerAddress}/${file}`)).toBe(sha256(readFileSync(loader)));
  });

  test('UEFI HTTP boot gets the URL of its loader, and iPXE then its script', async () => {
    const first = await askOnce(controller.wire, { mac, ...firmwares.uefiHttp });
    expect(first).toMatchObject({ boot_file: `${bootUrl}ipxe/snponly.efi`, vendor: 'HTTPClient' });
    expect(await fetched(first?.boot_file ?? '')).toBe(onDisk('ipxe/snponly.efi'));

    const second = await askOnce(controller.wire, { mac, ...firmwares.ipxe });
    expect(second?.boot_file).toBe(`${bootUrl}boot.ipxe`);
    const script = await fetchAsClient(controller.wire, second?.boot_file ?? '');
    expect(script.toString()).toContain('chain --autofree menu.ipxe');
  });

  test('every module and tool is served as the package holds it', async () => {
    for (const { path, copyOf } of packagedFiles)
      expect(await fetched(`${bootUrl}${path}`), path).toBe(sha256(readFileSync(copyOf)));
  });

  test.each([
    { loader: 'SYSLINUX for BIOS', menu: 'bios/pxelinux.cfg/default', read: readSyslinuxMenu },
    { loader: 'SYSLINUX for UEFI', menu: 'efi64/pxelinux.cfg/default', read: readSyslinuxMenu },
    { loader: 'iPXE', menu: 'menu.ipxe', read: readIpxeMenu },
  ])('$loader finds everything that its menu names, each layer with its digest', async (row) => {
    const text = await fetchAsClient(controller.wire, `${bootUrl}${row.menu}`);
    const { urls, kernelLine } = row.read(text.toString());
    expect(urls).toEqual(expect.arrayContaining([`${bootUrl}vmlinuz`, `${bootUrl}initrd.img`]));
    for (const url of urls) expect(await fetched(url), url).toBe(onDisk(url.slice(bootUrl.length)));

    const parsed = parseKernelArguments(kernelLine);
    if (parsed.kind !== 'parsed') throw new Error(JSON.stringify(parsed.issues));
    const { layers, bootServer } = parsed.arguments;
    expect(layers.map(({ name }) => name)).toEqual(['base', 'node', 'worker']);
    for (const layer of layers)
      expect(await fetched(layerUrl(bootServer!, layer))).toBe(layer.digest);
  });

  test('nothing outside the tree is served', async () => {
    for (const url of [
      `tftp://${controllerAddress}/../../etc/dhcp/dhcpd.conf`,
      `${bootUrl}..%2f..%2fetc/dhcp/dhcpd.conf`,
      `http://${controllerAddress}:5080/etc/dhcp/dhcpd.conf`,
    ])
      await expect(fetchAsClient(controller.wire, url), url).rejects.toThrow();
  });
});
