import type { ModelFamily } from '../model-family.ts';

/** An AMD rack server with NVMe drives and a bonded add-in card. */
export const lenovoSr635: ModelFamily = {
  vendor: 'Lenovo',
  product: 'ThinkSystem SR635 V3',
  board: ['Lenovo', 'SB27B31192'],
  firmware: { kind: 'uefi', vendor: 'Lenovo', version: 'KAE122I', date: '02/01/2024' },
  hypervisor: null,
  identifiers: 'written',
  sockets: [1, 1],
  cpu: {
    vendor: 'AMD',
    model: 'AMD EPYC 9354P 32-Core Processor',
    cores: 32,
    threads: 64,
    maxMhz: 3800,
  },
  dimms: {
    vendor: 'Micron Technology',
    part: 'MTC40F2046S1RC48BA1',
    gib: 64,
    mhz: 4800,
    count: [6, 12],
  },
  disks: [
    {
      model: 'SAMSUNG MZWLO7T6HBLA-00A07',
      bytes: 7_681_501_126_656,
      transport: 'nvme',
      rotational: false,
      count: [2, 6],
    },
  ],
  ports: [
    {
      vendor: 'Mellanox Technologies',
      product: 'MT2894 Family [ConnectX-6 Lx]',
      driver: 'mlx5_core',
      firmware: '26.39.1002',
      names: ['ens2f0np0', 'ens2f1np1'],
      oui: 'b8:59:9f',
      speedMbps: 25_000,
      addIn: true,
    },
    {
      vendor: 'Broadcom Inc. and subsidiaries',
      product: 'NetXtreme BCM5719 Gigabit Ethernet PCIe',
      driver: 'tg3',
      firmware: '5719-v1.50 NCSI v1.5.53.0',
      names: ['eno1', 'eno2'],
      oui: '08:3a:88',
      speedMbps: 1000,
      addIn: false,
    },
  ],
  bonded: true,
};
