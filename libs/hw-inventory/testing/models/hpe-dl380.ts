import type { ModelFamily } from '../model-family.ts';

/** A rack server with spinning SAS disks and a 10 Gb/s add-in card. */
export const hpeDl380: ModelFamily = {
  vendor: 'HPE',
  product: 'ProLiant DL380 Gen10',
  board: ['HPE', 'ProLiant DL380 Gen10'],
  firmware: { kind: 'uefi', vendor: 'HPE', version: 'U30', date: '07/20/2023' },
  hypervisor: null,
  identifiers: 'written',
  sockets: [1, 2],
  cpu: {
    vendor: 'Intel',
    model: 'Intel(R) Xeon(R) Gold 5218 CPU @ 2.30GHz',
    cores: 16,
    threads: 32,
    maxMhz: 3900,
  },
  dimms: { vendor: 'HPE', part: 'P00924-B21', gib: 32, mhz: 2933, count: [4, 12] },
  disks: [
    {
      model: 'EG001200JWJNQ',
      bytes: 1_200_243_695_616,
      transport: 'sas',
      rotational: true,
      count: [6, 12],
    },
    {
      model: 'VK000480GWTHA',
      bytes: 480_103_981_056,
      transport: 'sata',
      rotational: false,
      count: [2, 2],
    },
  ],
  ports: [
    {
      vendor: 'Broadcom Inc. and subsidiaries',
      product: 'NetXtreme BCM5719 Gigabit Ethernet PCIe',
      driver: 'tg3',
      firmware: '5719-v1.46 NCSI v1.5.33.0',
      names: ['eno1', 'eno2', 'eno3', 'eno4'],
      oui: '20:67:7c',
      speedMbps: 1000,
      addIn: false,
    },
    {
      vendor: 'Intel Corporation',
      product: 'Ethernet Controller X710 for 10GbE SFP+',
      driver: 'i40e',
      firmware: '10.54.7',
      names: ['ens1f0', 'ens1f1'],
      oui: '3c:fd:fe',
      speedMbps: 10_000,
      addIn: true,
    },
  ],
  bonded: true,
};
