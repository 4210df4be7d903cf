import type { ModelFamily } from '../model-family.ts';

/** A storage server with large SATA disks and on-board 10 Gb/s ports, not bonded. */
export const supermicro1019p: ModelFamily = {
  vendor: 'Supermicro',
  product: 'SYS-1019P-WTR',
  board: ['Supermicro', 'X11SPW-TF'],
  firmware: {
    kind: 'uefi',
    vendor: 'American Megatrends Inc.',
    version: '3.8a',
    date: '10/28/2022',
  },
  hypervisor: null,
  identifiers: 'written',
  sockets: [1, 1],
  cpu: {
    vendor: 'Intel',
    model: 'Intel(R) Xeon(R) Silver 4214R CPU @ 2.40GHz',
    cores: 12,
    threads: 24,
    maxMhz: 3500,
  },
  dimms: { vendor: 'Samsung', part: 'M393A4K40DB2-CVF', gib: 32, mhz: 2400, count: [4, 6] },
  disks: [
    {
      model: 'ST8000NM000A-2KE101',
      bytes: 8_001_563_222_016,
      transport: 'sata',
      rotational: true,
      count: [4, 8],
    },
    {
      model: 'SAMSUNG MZ7LH480HAHQ-00005',
      bytes: 480_103_981_056,
      transport: 'sata',
      rotational: false,
      count: [1, 2],
    },
  ],
  ports: [
    {
      vendor: 'Intel Corporation',
      product: 'Ethernet Connection X722 for 10GBASE-T',
      driver: 'i40e',
      firmware: '6.00 0x80003f7f',
      names: ['eno1', 'eno2'],
      oui: 'ac:1f:6b',
      speedMbps: 10_000,
      addIn: false,
    },
  ],
  bonded: false,
};
