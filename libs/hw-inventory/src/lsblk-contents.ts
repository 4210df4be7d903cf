import { byteCount } from './byte-count.ts';
import { cleanText } from './clean-text.ts';
import type { DiskContent } from './hardware-report.ts';
import { REPORT_LIMITS } from './report-limits.ts';

/** One entry of `blockdevices` or `children`, as JSON gave it. */
export type LsblkEntry = Readonly<Record<string, unknown>>;

const MAX_DEPTH = 32;

/** What was found on a disk, from the whole of it downwards; a volume that spans disks is listed once. */
export function lsblkContents(disk: LsblkEntry): DiskContent[] {
  const found = new Map<string, DiskContent>();
  const visit = (entry: LsblkEntry, depth: number): void => {
    if (found.size >= REPORT_LIMITS.contents || depth > MAX_DEPTH) return;
    const content = toContent(entry);
    if (depth > 0 || content.filesystem !== null || content.mountPoint !== null)
      found.set(content.name, content);
    for (const child of childrenOf(entry)) visit(child, depth + 1);
  };
  visit(disk, 0);
  return [...found.values()];
}

function toContent(entry: LsblkEntry): DiskContent {
  return {
    name: cleanText(entry.name ?? entry.kname) ?? '?',
    kind: cleanText(entry.type) ?? '?',
    size: byteCount(entry.size),
    // On a whole disk the partition table (`gpt`, `dos`) is what was found.
    filesystem: cleanText(entry.fstype) ?? (isDisk(entry) ? cleanText(entry.pttype) : null),
    label: cleanText(entry.label) ?? cleanText(entry.partlabel),
    mountPoint: mountPointOf(entry),
  };
}

function isDisk(entry: LsblkEntry): boolean {
  return entry.type === 'disk';
}

function mountPointOf(entry: LsblkEntry): string | null {
  const several = Array.isArray(entry.mountpoints) ? (entry.mountpoints as unknown[]) : [];
  return [entry.mountpoint, ...several].map(cleanText).find((path) => path !== null) ?? null;
}

function childrenOf(entry: LsblkEntry): LsblkEntry[] {
  const children = entry.children;
  if (!Array.isArray(children)) return [];
  return children.filter(
    (child): child is LsblkEntry => typeof child === 'object' && child !== null,
  );
}
