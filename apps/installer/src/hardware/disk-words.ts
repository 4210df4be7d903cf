import type { Bytes } from '@operos/cluster-model';
import { type DiskInfo, formatBytes } from '@operos/hw-inventory';

/** What a disk is described by. */
export interface DescribedDisk {
  readonly size: number | null;
  readonly model: string | null;
  readonly transport: string | null;
  readonly rotational?: boolean | null;
}

/** What kind of disk it is: `447.1 GiB SATA SSD, INTEL SSDSC2KB480G8`. */
export function diskWords(disk: DescribedDisk): string {
  const kind = [formatBytes(disk.size as Bytes | null), transportWords(disk), turning(disk)]
    .filter(Boolean)
    .join(' ');
  return disk.model === null ? kind : `${kind}, ${disk.model}`;
}

/** What was found on it: `ext4 "root", swap`; that nothing was found does not mean that it is empty. */
export function contentsWords({ contents }: DiskInfo): string {
  const found = contents.flatMap(({ filesystem, label, mountPoint }) => {
    if (filesystem === null) return [];
    const name = label === null ? '' : ` "${label}"`;
    return [`${filesystem}${name}${mountPoint === null ? '' : ` at ${mountPoint}`}`];
  });
  return found.length === 0 ? 'nothing recognised on it' : [...new Set(found)].join(', ');
}

function turning({ rotational = null, transport }: DescribedDisk): string | undefined {
  if (rotational === null || transport === 'nvme' || transport === 'virtio') return undefined;
  return rotational ? 'disk' : 'SSD';
}

function transportWords({ transport }: DescribedDisk): string | undefined {
  if (transport === null || transport === 'virtio') return transport ?? undefined;
  return transport === 'nvme' ? 'NVMe' : transport.toUpperCase();
}
