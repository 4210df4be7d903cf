import { type Bytes, parseBytes } from '@operos/cluster-model';
import { cleanText } from '../src/clean-text.ts';
import type { DiskContent } from '../src/hardware-report.ts';
import { REPORT_LIMITS } from '../src/report-limits.ts';
import type { MachineTree } from './machine-tree.ts';

const SECTOR = 512;

interface Found {
  readonly at: string;
  readonly name: string;
  readonly kind: string;
}

/** Partition table, partitions and what is stacked on them, with what udev's database knows; in the order of names. */
export function readDiskContents(tree: MachineTree, disk: string): DiskContent[] {
  const mounts = tree.text('/proc/mounts') ?? '';
  const whole = { at: `/sys/block/${disk}`, name: disk, kind: 'disk' };
  const parts = tree
    .names(whole.at)
    .filter((name) => tree.has(`${whole.at}/${name}/partition`))
    .map((name) => ({ at: `${whole.at}/${name}`, name, kind: 'part' }));
  const below = [whole, ...parts].flatMap((one) => [one, ...holdersOf(tree, one)]);
  return below
    .map((one) => toContent(tree, one, mounts))
    .filter((one) => one.kind !== 'disk' || one.filesystem !== null || one.mountPoint !== null)
    .slice(0, REPORT_LIMITS.contents);
}

function holdersOf(tree: MachineTree, { at }: Found): Found[] {
  return tree.names(`${at}/holders`).map((holder) => {
    const path = `/sys/block/${holder}`;
    const [target] = (tree.text(`${path}/dm/uuid`) ?? 'dm').split('-'); // LVM-…, CRYPT-LUKS2-…
    const kind = tree.text(`${path}/md/level`) ?? target?.toLowerCase() ?? 'dm';
    return { at: path, name: tree.text(`${path}/dm/name`) ?? holder, kind };
  });
}

function toContent(tree: MachineTree, { at, name, kind }: Found, mounts: string): DiskContent {
  const udev = tree.text(`/run/udev/data/b${tree.text(`${at}/dev`) ?? ''}`) ?? '';
  const type = property(udev, 'ID_FS_TYPE');
  return {
    name: cleanText(name) ?? '?',
    kind: cleanText(kind) ?? '?',
    size: sizeOf(tree, at),
    filesystem: type ?? (kind === 'disk' ? property(udev, 'ID_PART_TABLE_TYPE') : null),
    label: property(udev, 'ID_FS_LABEL') ?? property(udev, 'ID_PART_ENTRY_NAME'),
    mountPoint: mountPointOf(mounts, name),
  };
}

function sizeOf(tree: MachineTree, at: string): Bytes | null {
  return parseBytes((tree.number(`${at}/size`) ?? -1) * SECTOR) ?? null;
}

function mountPointOf(mounts: string, name: string): string | null {
  const lines = mounts.split('\n').map((line) => line.split(' '));
  const own = lines.find(
    ([device]) => device === `/dev/${name}` || device === `/dev/mapper/${name}`,
  );
  return cleanText(own?.[1]?.replaceAll('\\040', ' '));
}

function property(data: string, name: string): string | null {
  return cleanText(new RegExp(`^E:${name}=(.*)$`, 'm').exec(data)?.[1]);
}
