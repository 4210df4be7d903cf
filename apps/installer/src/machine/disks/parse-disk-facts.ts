import { parseLsblk } from '@operos/hw-inventory';
import type { FoundDisk } from './found-disk.ts';

/** What lsblk is asked for. */
export const LSBLK_COLUMNS =
  'NAME,KNAME,TYPE,SIZE,ROTA,MODEL,SERIAL,WWN,TRAN,RM,RO,PTTYPE,FSTYPE,LABEL,PARTLABEL,MOUNTPOINTS,LOG-SEC';

type Entry = Readonly<Record<string, unknown>>;

/** Puts together what lsblk printed and the names under /dev/disk; whether a disk is empty nobody has read yet. */
export function parseDiskFacts(
  lsblk: string,
  links: ReadonlyMap<string, readonly string[]>,
): readonly FoundDisk[] {
  const parsed = parseLsblk(lsblk);
  if (parsed.kind === 'refused') throw new Error(parsed.issues[0]?.message ?? 'no list of disks');
  const entries = childrenOf(JSON.parse(lsblk), 'blockdevices');
  return parsed.disks.map((disk) => {
    const entry = entries.find(({ name, kname }) => (kname ?? name) === disk.name) ?? {};
    return {
      ...{ name: disk.name, model: disk.model, serial: disk.serial, size: disk.size },
      ...{ transport: disk.transport, removable: disk.removable, readOnly: disk.readOnly },
      contents: disk.contents.map(({ name, kind, filesystem, label, mountPoint }) => ({
        ...{ name, kind, filesystem, label, mountPoint },
      })),
      partitionNames: partitionNames(entry),
      zeros: null,
      links: links.get(disk.name) ?? [],
      sectorBytes: Number(entry['log-sec'] ?? 512),
    };
  });
}

function partitionNames(entry: Entry): readonly string[] {
  return childrenOf(entry, 'children').flatMap(({ type, partlabel }) =>
    type === 'part' && typeof partlabel === 'string' ? [partlabel] : [],
  );
}

function childrenOf(value: unknown, field: string): readonly Entry[] {
  const children = (value as Entry)[field];
  return Array.isArray(children) ? (children as Entry[]) : [];
}
