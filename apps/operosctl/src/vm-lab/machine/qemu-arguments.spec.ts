import { expect, test } from 'vitest';
import type { MachinePlan } from './machine-plan.ts';
import { parseMachinePlan } from './parse-machine-plan.ts';
import { type MachineParts, qemuArguments } from './qemu-arguments.ts';

const parts: MachineParts = {
  accelerator: 'tcg',
  uefi: null,
  rom: null,
  disks: ['/lab/a,b.disk', '/lab/c.disk'],
  cables: ['tap,ifname=vm1n0', 'tap,ifname=vm1n1'],
  qmpSocket: '/lab/m.qmp',
};
const planOf = (words: string): MachinePlan => parseMachinePlan(words, 1).plan!;
const after = (flag: string, words: readonly string[]): readonly string[] =>
  words.filter((_word, index) => words[index - 1] === flag);

test('it boots from its first card, then from its disks in order', () => {
  const words = qemuArguments(planOf('m:nics=2,disk=nvme-1G,disk=sata-1G'), parts);
  expect(after('-device', words)).toEqual([
    'virtio-rng-pci',
    'virtio-net-pci,netdev=net0,mac=52:54:4c:00:01:00,id=nic0,bus=pcie.0,addr=0x10,bootindex=0',
    'virtio-net-pci,netdev=net1,mac=52:54:4c:00:01:01,id=nic1,bus=pcie.0,addr=0x11',
    'nvme,drive=disk0,serial=LABDISK00010,bootindex=100',
    'ide-hd,bus=ide.2,drive=disk1,serial=LABDISK00011,bootindex=101',
  ]);
  expect(after('-netdev', words)).toEqual(['tap,ifname=vm1n0,id=net0', 'tap,ifname=vm1n1,id=net1']);
});

test('a comma in the name of a file does not end it', () => {
  const words = qemuArguments(planOf('m:disk=1G'), parts);
  expect(after('-drive', words)).toEqual([
    'if=none,format=raw,cache=unsafe,discard=unmap,id=disk0,file=/lab/a,,b.disk',
  ]);
});

test('a plain PXE ROM is a program of ours in the place of the card’s own', () => {
  const rom = { program: '/ipxe.lkrn', script: '/m.ipxe' };
  const words = qemuArguments(planOf('m:rom=pxe'), { ...parts, rom });
  expect([after('-kernel', words), after('-initrd', words)]).toEqual([['/ipxe.lkrn'], ['/m.ipxe']]);
});

test('a disk that comes before the CD starts the machine once it is no longer blank', () => {
  const words = qemuArguments(planOf('m:nics=2,iso=a.iso,disk=sata-8G,boot=disk+cd'), parts);
  expect(after('-device', words)).toEqual([
    'virtio-rng-pci',
    'ide-cd,bus=ide.0,drive=cd,bootindex=100',
    'virtio-net-pci,netdev=net0,mac=52:54:4c:00:01:00,id=nic0,bus=pcie.0,addr=0x10,romfile=',
    'virtio-net-pci,netdev=net1,mac=52:54:4c:00:01:01,id=nic1,bus=pcie.0,addr=0x11,romfile=',
    'ide-hd,bus=ide.1,drive=disk0,serial=LABDISK00010,bootindex=0',
  ]);
});

test('unless told otherwise a CD comes before everything else', () => {
  const words = qemuArguments(planOf('m:iso=a.iso'), parts);
  expect(after('-device', words)).toContain('ide-cd,bus=ide.0,drive=cd,bootindex=0');
});

test('UEFI gets OVMF with variables of its own', () => {
  const uefi = { code: '/ovmf/code.fd', variables: '/lab/m.vars' };
  expect(after('-drive', qemuArguments(planOf('m:firmware=uefi'), { ...parts, uefi }))).toEqual([
    'if=pflash,format=raw,readonly=on,file=/ovmf/code.fd',
    'if=pflash,format=raw,file=/lab/m.vars',
  ]);
});

test('UEFI speaks to a virtio card itself, and to others through their ROM', () => {
  const uefi = { code: '/ovmf/code.fd', variables: '/lab/m.vars' };
  const card = (words: string): string | undefined =>
    after('-device', qemuArguments(planOf(words), { ...parts, uefi })).at(-1);
  expect(card('m:firmware=uefi')).toMatch(/,romfile=,bootindex=0$/);
  expect(card('m:firmware=uefi,nic=e1000e')).not.toContain('romfile');
});

test('SCSI disks get the controller that they hang on', () => {
  const words = qemuArguments(planOf('m:disk=scsi-1G'), parts);
  expect(after('-device', words)).toContain('virtio-scsi-pci,id=scsi');
});

test('a working KVM runs the host’s own CPU', () => {
  const words = qemuArguments(planOf('m'), { ...parts, accelerator: 'kvm' });
  expect([after('-accel', words), after('-cpu', words)]).toEqual([['kvm'], ['host']]);
});
