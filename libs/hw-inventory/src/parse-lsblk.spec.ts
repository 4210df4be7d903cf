import { describe, expect, test } from 'vitest';
import type { DiskInfo } from './hardware-report.ts';
import { parseLsblk } from './parse-lsblk.ts';

function disks(blockdevices: unknown): readonly DiskInfo[] {
  const outcome = parseLsblk(JSON.stringify({ blockdevices }));
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.issues));
  return outcome.disks;
}

const sda = { name: 'sda', type: 'disk', size: 4_000_787_030_016, rota: true };

describe('lsblk of any generation', () => {
  test('numbers and booleans, digits and "0", human sizes and nulls mean the same', () => {
    const [now] = disks([{ ...sda, rm: false, ro: false }]);
    const [old] = disks([{ ...sda, size: '4000787030016', rota: '1', rm: '0', ro: '0' }]);
    expect(old).toEqual(now);
    expect(now).toMatchObject({ size: 4_000_787_030_016, rotational: true, readOnly: false });
    expect(disks([{ ...sda, size: '477G', rota: '0', ro: 1 }])).toMatchObject([
      { size: 477 * 2 ** 30, rotational: false, readOnly: true },
    ]);
    expect(disks([{ ...sda, size: null, rota: null, model: null }])).toMatchObject([
      { size: null, rotational: null, model: null },
    ]);
    expect(disks([{ ...sda, size: 'big', rota: 'maybe' }])).toMatchObject([
      { size: null, rotational: null },
    ]);
  });

  test('only disks that are in the machine are disks', () => {
    const names = [
      'zram0',
      'ram1',
      'fd0',
      'nbd3',
      'rbd0',
      'mmcblk0boot0',
      'nvme0c0n1',
      'sr0',
      'mtdblock0',
    ];
    const kinds = ['loop', 'rom', 'part', 'lvm', 'raid1'].map((type) => ({ name: 'sdx', type }));
    expect(disks([...names.map((name) => ({ name, type: 'disk' })), ...kinds])).toEqual([]);
    const real = ['dasda', 'mmcblk0', 'nvme1n1', 'pmem0', 'sdaa', 'vda', 'xvdf'];
    expect(disks(real.map((name) => ({ name, type: 'disk' }))).map((disk) => disk.name)).toEqual(
      real,
    );
  });

  test('the transport is what lsblk says, or what the name tells', () => {
    const rows = [
      { ...sda, tran: 'sas' },
      { name: 'nvme0n1', type: 'disk', tran: null },
      { name: 'vda', type: 'disk' },
      { name: 'sdb', type: 'disk', tran: 'usb' },
      { name: 'sdc', type: 'disk', tran: 'fcoe' },
      { name: 'sdd', type: 'disk', tran: 'constructor' },
    ];
    expect(disks(rows).map((disk) => [disk.name, disk.transport, disk.removable])).toEqual([
      ['nvme0n1', 'nvme', false],
      ['sda', 'sas', false],
      ['sdb', 'usb', true],
      ['sdc', 'fc', false],
      ['sdd', null, false],
      ['vda', 'virtio', false],
    ]);
  });

  test('what lies on a disk is listed from the table down, a volume across disks once', () => {
    const root = {
      name: 'vg-root',
      type: 'lvm',
      fstype: 'ext4',
      mountpoints: [null, '/'],
      size: 10,
    };
    const part = { name: 'sda1', type: 'part', fstype: 'LVM2_member', children: [root, root] };
    const [disk] = disks([{ ...sda, pttype: 'gpt', children: [part] }]);
    expect(disk?.contents).toEqual([
      {
        name: 'sda',
        kind: 'disk',
        size: sda.size,
        filesystem: 'gpt',
        label: null,
        mountPoint: null,
      },
      {
        name: 'sda1',
        kind: 'part',
        size: null,
        filesystem: 'LVM2_member',
        label: null,
        mountPoint: null,
      },
      { name: 'vg-root', kind: 'lvm', size: 10, filesystem: 'ext4', label: null, mountPoint: '/' },
    ]);
    expect(disks([sda])[0]?.contents).toEqual([]);
    expect(disks([{ ...sda, fstype: 'ceph_bluestore' }])[0]?.contents).toHaveLength(1);
  });

  test('no more than 256 things are listed of one disk', () => {
    const children = Array.from({ length: 1000 }, (_, i) => ({ name: `sda${i}`, type: 'part' }));
    expect(disks([{ ...sda, children }])[0]?.contents).toHaveLength(256);
  });

  test('serials that are none are left out', () => {
    expect(disks([{ ...sda, serial: 'QM00003', wwn: '0x0000000000000000' }])).toMatchObject([
      { serial: null, wwn: null },
    ]);
  });
});

test.each<[string, string, string]>([
  ['text', 'lsblk: command not found', 'not-json'],
  ['another object', '{"filesystems":[]}', 'lsblk-shape'],
  ['an array', '[]', 'lsblk-shape'],
  ['a deep nest', '{"blockdevices":' + '['.repeat(200), 'too-deep'],
  ['a wide one', `{"blockdevices":[${'{},'.repeat(70_000)}{}]}`, 'too-many-nodes'],
])('%s is refused', (_what, text, code) => {
  expect(parseLsblk(text)).toMatchObject({
    kind: 'refused',
    issues: [{ code, severity: 'error' }],
  });
});
