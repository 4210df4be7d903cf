import type { ModelFamily } from '../model-family.ts';

/** A desktop board whose maker left serials and UUID as placeholders: known by its MAC alone. */
export const whiteBox: ModelFamily = {
  vendor: 'To Be Filled By O.E.M.',
  product: 'To Be Filled By O.E.M.',
  board: ['ASRock', 'B550M Pro4'],
  firmware: {
    kind: 'bios',
    vendor: 'American Megatrends International, LLC.',
    version: 'P3.40',
    date: '01/18/2024',
  },
  hypervisor: null,
  identifiers: 'placeholders',
  sockets: [1, 1],
  cpu: {
    vendor: 'AMD',
    model: 'AMD Ryzen 7 5700X 8-Core Processor',
    cores: 8,
    threads: 16,
    maxMhz: 4654,
  },
  dimms: { vendor: null, part: 'KHX3200C16D4/16GX', gib: 16, mhz: 3200, count: [2, 4] },
  disks: [
    {
      model: 'WDC WD40EFRX-68N32N0',
      bytes: 4_000_787_030_016,
      transport: 'sata',
      rotational: true,
      count: [1, 3],
    },
    {
      model: 'CT500P3SSD8',
      bytes: 500_107_862_016,
      transport: 'nvme',
      rotational: false,
      count: [1, 1],
    },
  ],
  ports: [
    {
      vendor: 'Realtek Semiconductor Co., Ltd.',
      product: 'RTL8111/8168/8411 PCI Express Gigabit Ethernet Controller',
      driver: 'r8169',
      firmware: null,
      names: ['enp6s0'],
      oui: 'a8:a1:59',
      speedMbps: 1000,
      addIn: false,
    },
  ],
  bonded: false,
};
