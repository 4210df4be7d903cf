import { expect, test } from 'vitest';
import { parseMachinePlan } from './parse-machine-plan.ts';

test('a name is enough', () => {
  expect(parseMachinePlan('worker-1', 1).plan).toEqual({
    name: 'worker-1',
    firmware: 'bios',
    rom: 'ipxe',
    memoryMib: 2048,
    cpus: 1,
    nicModel: 'virtio',
    macs: ['52:54:4c:00:01:00'],
    sides: ['private'],
    disks: [],
    iso: null,
    boot: ['network', 'disk'],
    identity: {
      manufacturer: 'Operos',
      product: 'Lab machine',
      serial: 'LAB00001',
      uuid: '4f506572-6f73-4c61-b000-000000000001',
    },
  });
});

test('everything can be chosen', () => {
  const words = [
    'firmware=uefi,memory=4096,cpus=2,nics=2,nic=e1000e,iso=dist/iso/a.iso,disk=nvme-8G,disk=sata-512M',
    'manufacturer=ACME,product=Blade 9,serial=SN0001',
    'uuid=11111111-2222-4333-8444-555555555555',
  ];
  expect(parseMachinePlan(`big:${words.join(',')}`, 300).plan).toMatchObject({
    firmware: 'uefi',
    memoryMib: 4096,
    cpus: 2,
    nicModel: 'e1000e',
    iso: 'dist/iso/a.iso',
    macs: ['52:54:4c:01:2c:00', '52:54:4c:01:2c:01'],
    disks: [
      { bus: 'nvme', bytes: 8 * 2 ** 30, serial: 'LABDISK03000' },
      { bus: 'sata', bytes: 2 ** 29, serial: 'LABDISK03001' },
    ],
    identity: { manufacturer: 'ACME', product: 'Blade 9', serial: 'SN0001' },
  });
});

test('a controller has two sides, and starts from its disk once that holds something', () => {
  const words =
    'nics=2,sides=private+public,iso=a.iso,boot=disk+cd,disk=sata-16G,disk=/lab/conf.img';
  expect(parseMachinePlan(`c:${words}`, 1).plan).toMatchObject({
    sides: ['private', 'public'],
    boot: ['disk', 'cd'],
    disks: [
      { bus: 'sata', bytes: 16 * 2 ** 30, file: null },
      { bus: 'nvme', bytes: null, file: '/lab/conf.img' },
    ],
  });
});

test.each([
  ['', /a name of small letters/],
  ['../x', /a name of small letters/],
  ['a:memroy=3', /Expected one of firmware, rom/],
  ['a:firmware=coreboot', /bios, uefi/],
  ['a:firmware=uefi,rom=pxe', /UEFI speaks PXE itself/],
  ['a:rom=none', /ipxe, pxe/],
  ['a:memory=12', /memory from 256/],
  ['a:memory=1e9', /memory from 256/],
  ['a:disk=huge', /such as nvme-8G/],
  ['a:disk=tape-8G', /nvme, virtio, sata, scsi/],
  ['a:iso=a\u0000.iso', /a plain path/],
  ['a:disk=sata-/a b', /a plain path/],
  ['a:boot=floppy', /network, disk, cd/],
  ['a:sides=private+public', /sides for 1 network cards/],
  ['a:serial=x\u0000y', /a plain serial/],
  ['a:uuid=00000000-0000-0000-0000-000000000000', /a machine’s own/],
])('%j is refused with what was expected', (text, problem) => {
  expect(parseMachinePlan(text, 1).problem).toMatch(problem);
});

test('machines of different places have nothing in common that should be one’s own', () => {
  const [one, two] = [1, 2].map((place) => parseMachinePlan('m:disk=8G', place).plan!);
  expect(one!.macs).not.toEqual(two!.macs);
  expect(one!.identity).not.toEqual(two!.identity);
  expect(one!.disks[0]!.serial).not.toBe(two!.disks[0]!.serial);
});
