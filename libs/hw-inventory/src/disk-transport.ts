import type { DiskInfo } from './hardware-report.ts';

type Transport = NonNullable<DiskInfo['transport']>;

const FROM_LSBLK: Readonly<Record<string, Transport>> = {
  sata: 'sata',
  sas: 'sas',
  nvme: 'nvme',
  usb: 'usb',
  virtio: 'virtio',
  iscsi: 'iscsi',
  fc: 'fc',
  fcoe: 'fc',
  spi: 'scsi',
  ata: 'ata',
};

/** What the disk hangs on, from lsblk's TRAN or, where it is silent, the kernel name; null when neither tells. */
export function diskTransport(tran: unknown, name: string): Transport | null {
  const said =
    typeof tran === 'string' && Object.hasOwn(FROM_LSBLK, tran) ? FROM_LSBLK[tran] : null;
  if (said) return said;
  if (name.startsWith('nvme')) return 'nvme';
  return /^vd[a-z]/.test(name) ? 'virtio' : null;
}
