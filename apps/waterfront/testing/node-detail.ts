import type { NodeDetail, NodeHardware } from '../src/app/node/node-desk.ts';
import { nodeRow } from './node-row.ts';

/** A server with everything reported; say only what matters to the test. */
export function nodeDetail(differences: Partial<NodeDetail> = {}): NodeDetail {
  return {
    ...nodeRow(),
    phrase: 'anchor breeze copper delta ember',
    identity: {
      keyThumbprint: 'q83vEjRWeJASNFZ4kBI0VniQEjRWeJASNFZ4kBI0Vng',
      score: 95,
      evidence: [
        { kind: 'mac', value: '52:54:00:00:00:01', score: 20 },
        { kind: 'system-uuid', value: '4c4c4544-0042-3510-8051-c7c04f4e3332', score: 60 },
        { kind: 'system-serial', value: 'B5QN32', score: 40 },
      ],
    },
    agentVersion: '0.1.x',
    certificateExpires: '2027-02-21T18:00:00.000Z',
    conflictsWith: null,
    hardware,
    boot: { number: 1, startedAt: '2026-11-23T17:57:59.000Z' },
    timeline,
    events: { edges: [] },
    ...differences,
  };
}

const hardware: NodeHardware = {
  reportedAt: '2026-11-23T17:59:00.000Z',
  system: {
    vendor: 'Dell Inc.',
    product: 'PowerEdge R640',
    version: null,
    serial: 'B5QN32',
    uuid: '4c4c4544-0042-3510-8051-c7c04f4e3332',
    boardVendor: 'Dell Inc.',
    boardProduct: '0H28RR',
    boardSerial: '.B5QN32.CNFCP0086M004J.',
    chassisSerial: 'B5QN32',
    firmware: '2.12.2',
    firmwareKind: 'UEFI',
    hypervisor: null,
  },
  cpus: [0, 1].map((socket) => ({
    slot: `CPU${socket + 1}`,
    vendor: 'Intel',
    model: 'Xeon Silver 4114',
    cores: 10,
    threads: 20,
    maxMhz: 3000,
  })),
  memory: ['A1', 'A2', 'B1', 'B2'].map((slot) => ({
    slot: `DIMM ${slot}`,
    vendor: 'Hynix',
    part: 'HMA82GR7AFR8N-VK',
    serial: `2F9C${slot}`,
    size: 17_179_869_184,
    mhz: 2666,
  })),
  disks: [
    {
      id: 'wwn:0x5000c500a1b2c3d4',
      name: 'sda',
      model: 'ST4000NM0025',
      serial: 'ZC1A2B3C',
      wwn: '0x5000c500a1b2c3d4',
      size: 4_000_787_030_016,
      rotational: true,
      transport: 'sas',
      removable: false,
      contents: [],
    },
    {
      id: 'serial:PM983-S3',
      name: 'nvme0n1',
      model: 'SAMSUNG MZQLB960HAJR',
      serial: 'S3',
      wwn: null,
      size: 960_197_124_096,
      rotational: false,
      transport: 'nvme',
      removable: false,
      contents: [
        {
          name: 'nvme0n1p1',
          kind: 'part',
          size: 536_870_912,
          filesystem: 'vfat',
          label: 'EFI',
          mountPoint: null,
        },
        {
          name: 'nvme0n1p2',
          kind: 'part',
          size: 959_000_000_000,
          filesystem: 'ext4',
          label: 'old-data',
          mountPoint: null,
        },
      ],
    },
  ],
  interfaces: [
    {
      name: 'eno1',
      mac: '52:54:00:00:00:01',
      kind: 'physical',
      vendor: 'Broadcom',
      product: 'BCM5720',
      driver: 'tg3',
      busInfo: 'pci@0000:01:00.0',
      link: true,
      speedMbps: 10_000,
      neighbour: 'rack-3-switch port 14',
    },
    {
      name: 'eno2',
      mac: '52:54:00:00:01:01',
      kind: 'physical',
      vendor: 'Broadcom',
      product: 'BCM5720',
      driver: 'tg3',
      busInfo: 'pci@0000:01:00.1',
      link: false,
      speedMbps: null,
      neighbour: null,
    },
  ],
};

const timeline: NodeDetail['timeline'] = [
  {
    stage: 'address-leased',
    title: 'Address leased',
    at: '2026-11-23T17:58:00.000Z',
    seconds: null,
    usualSeconds: 3,
  },
  {
    stage: 'loader-fetched',
    title: 'Boot loader fetched',
    at: '2026-11-23T17:58:03.000Z',
    seconds: 3,
    usualSeconds: 3,
  },
  {
    stage: 'kernel-fetched',
    title: 'Kernel fetched',
    at: '2026-11-23T17:58:49.000Z',
    seconds: 46,
    usualSeconds: 30,
  },
  {
    stage: 'ready',
    title: 'Ready',
    at: '2026-11-23T17:59:19.000Z',
    seconds: 30,
    usualSeconds: 0,
  },
];
