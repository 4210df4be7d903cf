import type { ModelFamily } from '../model-family.ts';

/** A virtual machine: a UUID, no serials, disks that say nothing of themselves. */
export const qemuVm: ModelFamily = {
  vendor: 'QEMU',
  product: 'Standard PC (Q35 + ICH9, 2009)',
  board: null,
  firmware: {
    kind: 'bios',
    vendor: 'SeaBIOS',
    version: '1.16.3-debian-1.16.3-2',
    date: '04/01/2014',
  },
  hypervisor: 'kvm',
  identifiers: 'uuid-only',
  sockets: [1, 2],
  cpu: { vendor: 'AMD', model: 'AMD EPYC-Milan Processor', cores: 4, threads: 4, maxMhz: null },
  dimms: { vendor: 'QEMU', part: null, gib: 8, mhz: null, count: [1, 2] },
  disks: [
    { model: null, bytes: 107_374_182_400, transport: 'virtio', rotational: true, count: [1, 3] },
  ],
  ports: [
    {
      vendor: 'Red Hat, Inc.',
      product: 'Virtio 1.0 network device',
      driver: 'virtio_net',
      firmware: null,
      names: ['enp1s0'],
      oui: '52:54:00',
      speedMbps: null,
      addIn: false,
    },
  ],
  bonded: false,
};
