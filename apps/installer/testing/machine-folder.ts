import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes files below a folder. */
function write(root: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

const processor = (number: number) =>
  `processor\t: ${number}\nvendor_id\t: GenuineIntel\nmodel name\t: Intel(R) Xeon(R) Silver 4309Y CPU @ 2.80GHz\nphysical id\t: 0\nsiblings\t: 2\ncore id\t: ${number}\ncpu cores\t: 2\n`;

const lsblk = {
  blockdevices: [
    {
      ...{ name: 'sda', kname: 'sda', type: 'disk', size: 480_103_981_056, rota: false },
      ...{ model: 'INTEL SSDSC2KB480G8', serial: 'PHYF0001', tran: 'sata', rm: false, ro: false },
      pttype: 'gpt',
      children: [
        {
          name: 'sda1',
          kname: 'sda1',
          type: 'part',
          size: 1_000_000_000,
          fstype: 'ntfs',
          label: 'Old Windows',
        },
      ],
    },
    {
      ...{ name: 'sdb', kname: 'sdb', type: 'disk', size: 16_000_000_000, rota: true },
      ...{ model: 'Stick', serial: '1', tran: 'usb', rm: true, ro: false },
    },
  ],
};

/** A server that suffices, below a folder: two processors, 8 GiB, two wired cards of which one has a cable, two disks. */
export function writeServer(root: string): void {
  write(root, {
    'proc/cpuinfo': `${processor(0)}\n${processor(1)}\n`,
    'proc/meminfo': 'MemTotal:        8388608 kB\n',
    'proc/cmdline': 'quiet operos.media=OPEROS_0_1_x\n',
    'sys/firmware/efi/fw_platform_size': '64\n',
    'sys/class/dmi/id/sys_vendor': 'Example Computers\n',
    'sys/class/dmi/id/product_name': 'Rack Node 5\n',
    'sys/class/net/eno1/device/vendor': '0x8086\n',
    'sys/class/net/eno1/address': '0c:c4:7a:00:00:01\n',
    'sys/class/net/eno1/type': '1\n',
    'sys/class/net/eno1/carrier': '1\n',
    'sys/class/net/eno1/speed': '1000\n',
    'sys/class/net/eno2/device/vendor': '0x8086\n',
    'sys/class/net/eno2/address': '0c:c4:7a:00:00:02\n',
    'sys/class/net/eno2/type': '1\n',
    'sys/class/net/eno2/carrier': '0\n',
    'usr/lib/os-release': 'ID=operos\nVARIANT_ID=installer\n',
    'lsblk.json': JSON.stringify(lsblk),
  });
}

/** Plugs a cable into the second card. */
export function plugCable(root: string): void {
  write(root, { 'sys/class/net/eno2/carrier': '1\n', 'sys/class/net/eno2/speed': '10000\n' });
}

/** Puts in a stick with a file system, and a blank disk. */
export function addDisks(root: string): void {
  const [first, stick, ...others] = lsblk.blockdevices;
  const volume = { name: 'sdb1', kname: 'sdb1', type: 'part', size: 15_000_000_000 };
  const blank = { ...first, name: 'sdc', kname: 'sdc', serial: 'PHYF0003', pttype: null };
  const blockdevices = [
    first,
    { ...stick, children: [{ ...volume, fstype: 'vfat', label: 'STICK' }] },
    ...others,
    { ...blank, children: [], ro: false, size: 30_000_000_000 },
  ];
  write(root, { 'lsblk.json': JSON.stringify({ blockdevices }) });
}
