import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseDhcpdLog, parseLeases, renderDhcpdConf } from '../src/index.ts';
import type { UdhcpcIdentity } from '../testing/index.ts';
import {
  askOnce,
  canMakeNamespaces,
  DhcpdInNamespace,
  exampleDhcpModel,
  Udhcpc,
} from '../testing/index.ts';

const canRun =
  existsSync('/usr/sbin/dhcpd') && existsSync('/usr/sbin/udhcpc') && canMakeNamespaces();
const unknownMac = '52:54:00:00:99:01';
let server: DhcpdInNamespace;

describe.skipIf(!canRun)('a real dhcpd (skipped without root, isc-dhcp-server or udhcpc)', () => {
  beforeAll(async () => {
    const model = { ...exampleDhcpModel, leaseSeconds: { default: 12, max: 12 } };
    server = await DhcpdInNamespace.start(renderDhcpdConf(model), {
      address: '192.0.2.1',
      prefixLength: 24,
    });
  });

  afterAll(async () => {
    await server.stop();
  });

  test.each([
    {
      firmware: 'BIOS',
      client: pxe(0),
      file: 'bios/lpxelinux.0',
      prefix: 'http://192.0.2.1/boot/bios/',
    },
    {
      firmware: 'an old ROM without option 93',
      client: { vendorClass: 'PXEClient' },
      file: 'bios/lpxelinux.0',
      prefix: 'http://192.0.2.1/boot/bios/',
    },
    { firmware: 'UEFI IA32', client: pxe(6), file: 'efi32/syslinux.efi' },
    {
      firmware: 'UEFI x64',
      client: pxe(7),
      file: 'efi64/syslinux.efi',
      prefix: 'http://192.0.2.1/boot/efi64/',
    },
    {
      firmware: 'UEFI x64 before the erratum',
      client: pxe(9),
      file: 'efi64/syslinux.efi',
      prefix: 'http://192.0.2.1/boot/efi64/',
    },
    { firmware: 'UEFI arm64', client: pxe(11), file: 'arm64/grub.efi' },
    { firmware: 'UEFI arm32, which has no loader', client: pxe(10), file: undefined },
    {
      firmware: 'iPXE',
      client: { ...pxe(0), userClass: 'iPXE' },
      file: 'http://192.0.2.1/boot/menu.ipxe',
    },
    {
      firmware: 'iPXE with a length byte',
      client: { ...pxe(7), userClass: '\u0004iPXE' },
      file: 'http://192.0.2.1/boot/menu.ipxe',
    },
    {
      firmware: 'UEFI x64 over HTTP',
      client: http(16),
      file: 'http://192.0.2.1/boot/x64.efi',
      echoed: 'HTTPClient',
    },
    {
      firmware: 'UEFI arm64 over HTTP',
      client: http(19),
      file: 'http://192.0.2.1/boot/arm64.efi',
      echoed: 'HTTPClient',
    },
    { firmware: 'no firmware at all', client: {}, file: undefined },
  ])('tells $firmware what to load', async ({ client, file, prefix, echoed }) => {
    const lease = await askOnce(server.wire, { mac: '52:54:00:00:00:11', ...client });
    expect(lease).toMatchObject({
      ip: '192.0.2.11',
      siaddr: '192.0.2.1',
      hostname: 'node-1',
      router: '192.0.2.1',
      dns: '192.0.2.1 192.0.2.2',
      ntpsrv: '192.0.2.1',
      domain: 'rack.example.org',
      search: 'rack.example.org example.org',
      serverid: '192.0.2.1',
    });
    expect(lease?.boot_file).toBe(file);
    expect(lease?.pxepathprefix).toBe(prefix);
    expect(lease?.vendor).toBe(echoed);
  });
  test('gives a host the same address and name by each of its interfaces', async () => {
    for (const mac of ['52:54:00:00:00:21', '52:54:00:00:00:22'])
      expect(await askOnce(server.wire, { mac })).toMatchObject({
        ip: '192.0.2.21',
        hostname: 'storage-1',
      });
  });

  test('tells a host with a boot file of its own that one', async () => {
    const lease = await askOnce(server.wire, { mac: '52:54:00:00:00:31', ...pxe(7) });
    expect(lease?.boot_file).toBe('bios/memdisk');
  });

  test('lends an unknown machine an address of the range, and shows its renewal', async () => {
    const client = new Udhcpc(server.wire, { mac: unknownMac, hostname: 'new-box', ...pxe(0) });
    try {
      const lease = await client.lease();
      const before = leaseOf(unknownMac);
      expect(before).toMatchObject({
        address: lease?.ip,
        state: 'active',
        clientHostname: 'new-box',
      });
      expect(Number(before?.address.split('.')[3])).toBeGreaterThanOrEqual(200);

      const logged = server.log.length;
      // dhcpd journals no renewal in the first quarter of a lease (dhcp-cache-threshold).
      await new Promise((resolve) => setTimeout(resolve, 4000));
      expect((await client.renew())?.ip).toBe(lease?.ip);
      const sightings = () =>
        server.log
          .slice(logged)
          .split('\n')
          .flatMap((line) => parseDhcpdLog(line) ?? [])
          .slice(0, 2);
      // The client has its answer before this process has read the line that dhcpd logged of it.
      await expect.poll(sightings).toMatchObject([
        { kind: 'request', mac: unknownMac, hostname: 'new-box', via: 'dhcp0' },
        { kind: 'ack', mac: unknownMac, address: lease?.ip, hostname: 'new-box' },
      ]);
      expect(leaseOf(unknownMac)?.starts).toBeGreaterThan(Number(before?.starts));
    } finally {
      client.stop();
    }
  });

  test('logs nothing of a message that parseDhcpdLog does not understand', () => {
    const lines = server.log.split('\n').filter((line) => /^DHCP[A-Z]+ /.test(line));
    expect(lines.length).toBeGreaterThan(40);
    expect(lines.filter((line) => parseDhcpdLog(line) === undefined)).toEqual([]);
  });
});

describe.skipIf(!canRun)('a real dhcpd without a range (skipped without root or programs)', () => {
  test('gives an unknown machine nothing, and says so', async () => {
    const model = { ...exampleDhcpModel, ranges: [] };
    const strict = await DhcpdInNamespace.start(renderDhcpdConf(model), {
      address: '192.0.2.1',
      prefixLength: 24,
    });
    try {
      expect(await askOnce(strict.wire, { mac: '52:54:00:00:00:11' })).toMatchObject({
        ip: '192.0.2.11',
      });
      const client = new Udhcpc(strict.wire, { mac: unknownMac });
      const trouble = (): string | undefined =>
        strict.log
          .split('\n')
          .flatMap((line) => parseDhcpdLog(line)?.trouble ?? [])
          .at(0);
      await expect.poll(trouble).toBe('no-free-leases');
      client.stop();
      expect(parseLeases(strict.leases)).toEqual([]);
    } finally {
      await strict.stop();
    }
  });
});

function pxe(architecture: number): Omit<UdhcpcIdentity, 'mac'> {
  return {
    architecture,
    vendorClass: `PXEClient:Arch:${String(architecture).padStart(5, '0')}:UNDI:003016`,
  };
}

function http(architecture: number): Omit<UdhcpcIdentity, 'mac'> {
  return {
    architecture,
    vendorClass: `HTTPClient:Arch:${String(architecture).padStart(5, '0')}:UNDI:003001`,
  };
}

function leaseOf(mac: string): ReturnType<typeof parseLeases>[number] | undefined {
  return parseLeases(server.leases).find((lease) => lease.mac === mac);
}
