import type { ModelFamily } from '../model-family.ts';

/** A two-socket rack server with NVMe drives and a bond over its 25 Gb/s ports. */
export const dellR650: ModelFamily = {
  vendor: 'Dell Inc.',
  product: 'PowerEdge R650',
  board: ['Dell Inc.', '0PYXKY'],
  firmware: { kind: 'uefi', vendor: 'Dell Inc.', version: '1.13.2', date: '12/19/2023' },
  hypervisor: null,
  identifiers: 'written',
  sockets: [2, 2],
  cpu: {
    vendor: 'Intel',
    model: 'Intel(R) Xeon(R) Gold 6338 CPU @ 2.00GHz',
    cores: 32,
    threads: 64,
    maxMhz: 3200,
  },
  dimms: { vendor: 'Hynix', part: 'HMA84GR7DJR4N-XN', gib: 32, mhz: 3200, count: [8, 16] },
  disks: [
    {
      model: 'Dell Ent NVMe P5500 RI U.2 3.84TB',
      bytes: 3_840_755_982_336,
      transport: 'nvme',
      rotational: false,
      count: [4, 8],
    },
    {
      model: 'DELLBOSS VD',
      bytes: 480_036_519_936,
      transport: 'sata',
      rotational: false,
      count: [1, 1],
    },
  ],
  ports: [
    {
      vendor: 'Broadcom Inc. and subsidiaries',
      product: 'BCM57414 NetXtreme-E 10Gb/25Gb RDMA Ethernet Controller',
      driver: 'bnxt_en',
      firmware: '225.0.143.0',
      names: ['eno12399np0', 'eno12409np1'],
      oui: 'b0:26:28',
      speedMbps: 25_000,
      addIn: false,
    },
    {
      vendor: 'Broadcom Inc. and subsidiaries',
      product: 'NetXtreme BCM5720 Gigabit Ethernet PCIe',
      driver: 'tg3',
      firmware: 'FFV22.31.6',
      names: ['eno8303', 'eno8403'],
      oui: 'b0:26:28',
      speedMbps: 1000,
      addIn: false,
    },
  ],
  bonded: true,
};
