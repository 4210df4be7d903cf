import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesOf } from '../test/initramfs-content.ts';
import { imageFolder, whyNoMachine } from '../test/machine.ts';

const wanted = {
  'cards of servers': [
    'bnxt_en',
    'e1000e',
    'i40e',
    'ice',
    'igb',
    'ixgbe',
    'mlx4_en',
    'mlx5_core',
    'qede',
    'r8169',
    'sfc',
    'tg3',
  ],
  'cards of virtual machines': ['ena', 'hv_netvsc', 'virtio_net', 'vmxnet3', 'xen-netfront'],
  disks: [
    'aacraid',
    'ahci',
    'hpsa',
    'megaraid_sas',
    'mpt3sas',
    'nvme',
    'sd_mod',
    'smartpqi',
    'virtio_blk',
    'virtio_scsi',
    'vmd',
  ],
  'sticks and CDs': ['ehci-pci', 'sr_mod', 'uas', 'usb-storage', 'xhci-pci'],
  keyboards: ['hid-generic', 'usbhid'],
  'file systems': ['ext4', 'isofs', 'nls_cp437', 'overlay', 'squashfs', 'vfat', 'xfs'],
  mirrors: ['md-mod', 'raid1'],
};

describe.skipIf(whyNoMachine !== '')(`the initramfs${whyNoMachine}`, () => {
  const files = whyNoMachine === '' ? filesOf(join(imageFolder() ?? '', 'initramfs.img')) : [];
  const drivers = new Set(files.map((file) => basename(file).replace(/\.ko(?:\.xz|\.zst)?$/, '')));

  test.each(Object.entries(wanted))('has the drivers of %s', (_, names) => {
    expect(names.filter((name) => !drivers.has(name))).toEqual([]);
  });

  test('has our script and what it runs', () => {
    for (const name of [
      'init',
      'usr/lib/operos/layers.sh',
      'usr/bin/busybox',
      'usr/bin/minisign',
      'usr/bin/kmod',
      'usr/sbin/e2fsck',
      'usr/sbin/mdadm',
    ])
      expect(files).toContain(name);
  });

  test('has no wireless, no graphics, and no secret', () => {
    expect(files.filter((file) => /\/(?:wireless|gpu)\//.test(file))).toEqual([]);
    expect(
      files.filter((file) => /authorized_keys|\.key$|id_(?:rsa|ed25519)|shadow/.test(file)),
    ).toEqual([]);
  });
});
