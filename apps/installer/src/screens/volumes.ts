import type { Bytes } from '@operos/cluster-model';
import { formatBytes } from '@operos/hw-inventory';
import type { Knowledge } from '../answers/knowledge.ts';

/** A file system on a stick, which a file can be written to. */
export interface Volume {
  /** Its device: `/dev/sdb1`. */
  readonly device: string;
  readonly label: string;
  readonly words: string;
}

const WRITABLE = new Set(['vfat', 'exfat', 'ext2', 'ext3', 'ext4', 'xfs']);

/** The volumes of sticks that are plugged in now. */
export function volumesOf({ disks }: Pick<Knowledge, 'disks'>): readonly Volume[] {
  return disks
    .filter(({ transport, removable, readOnly }) => !readOnly && (transport === 'usb' || removable))
    .flatMap(({ contents, model, size }) =>
      contents
        .filter(({ filesystem }) => filesystem !== null && WRITABLE.has(filesystem))
        .map(({ name, label, filesystem }) => ({
          device: `/dev/${name}`,
          label: label ?? name,
          words: [filesystem, model, formatBytes(size as Bytes | null)].filter(Boolean).join(', '),
        })),
    );
}
