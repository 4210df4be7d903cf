import { parseBytes } from '@operos/cluster-model';
import type { DiskContent, DiskInfo } from '../src/hardware-report.ts';
import type { DiskKind } from './model-family.ts';
import type { SeededDice } from './seeded-dice.ts';

const HEX = '0123456789abcdef';
const SERIAL = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const LEFTOVERS: readonly [string, ...string[]] = [
  'ext4',
  'xfs',
  'ntfs',
  'LVM2_member',
  'zfs_member',
];
const ONE_IN = 8; // how often a disk still carries somebody's data

/** The disks of one machine, named as the kernel would name them. */
export function simulatedDisks(kinds: readonly DiskKind[], dice: SeededDice): DiskInfo[] {
  const counts = { nvme: 0, vd: 0, sd: 0 };
  const disks = kinds.flatMap((kind) =>
    Array.from({ length: dice.between(...kind.count) }, () => {
      const series = seriesOf(kind);
      const name = nameOf(series, counts[series]);
      counts[series] += 1;
      return toDisk(kind, name, dice);
    }),
  );
  return disks.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function seriesOf(kind: DiskKind): 'nvme' | 'vd' | 'sd' {
  if (kind.transport === 'nvme') return 'nvme';
  return kind.transport === 'virtio' ? 'vd' : 'sd';
}

function nameOf(series: 'nvme' | 'vd' | 'sd', number: number): string {
  return series === 'nvme' ? `nvme${number}n1` : `${series}${LETTERS.charAt(number)}`;
}

function toDisk(kind: DiskKind, name: string, dice: SeededDice): DiskInfo {
  return {
    name,
    model: kind.model,
    serial: kind.model === null ? null : dice.text(SERIAL, 14),
    wwn: wwnOf(kind, dice),
    size: parseBytes(kind.bytes) ?? null,
    rotational: kind.rotational,
    transport: kind.transport,
    removable: false,
    readOnly: false,
    contents: dice.between(1, ONE_IN) === 1 ? leftovers(kind, name, dice) : [],
  };
}

function wwnOf(kind: DiskKind, dice: SeededDice): string | null {
  if (kind.transport === 'virtio') return null;
  return kind.transport === 'nvme' ? `eui.${dice.text(HEX, 16)}` : `0x5000c5${dice.text(HEX, 10)}`;
}

function leftovers(kind: DiskKind, disk: string, dice: SeededDice): DiskContent[] {
  const size = parseBytes(kind.bytes) ?? null;
  const name = kind.transport === 'nvme' ? `${disk}p1` : `${disk}1`;
  const label = null;
  const mountPoint = null;
  return [
    { name: disk, kind: 'disk', size, filesystem: 'gpt', label, mountPoint },
    { name, kind: 'part', size, filesystem: dice.pick(LEFTOVERS), label, mountPoint },
  ];
}
