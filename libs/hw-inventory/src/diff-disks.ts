import { formatBytes } from './format-bytes.ts';
import type { DiskContent, DiskInfo } from './hardware-report.ts';
import { identifyDisk } from './identify-disk.ts';
import { matchParts } from './match-parts.ts';
import type { ReportChange } from './report-change.ts';

/** Disks put in, taken out or found under another name, by identity; those that say nothing of themselves, by name. */
export function diffDisks(before: readonly DiskInfo[], after: readonly DiskInfo[]): ReportChange[] {
  const { added, removed, kept } = matchParts(before, after, keyOf);
  return [
    ...removed.map((disk) => change('removed', disk, `was removed: ${describe(disk)}`)),
    ...added.map((disk) => change('added', disk, `was added: ${describe(disk)}`)),
    ...kept.flatMap(([old, now]) => keptChanges(old, now)),
  ];
}

function keptChanges(old: DiskInfo, now: DiskInfo): ReportChange[] {
  const size = old.size !== now.size;
  const held = contentsOf(old.contents) !== contentsOf(now.contents);
  return [
    ...(old.name === now.name ? [] : [change('moved', now, `was ${old.name} before`)]),
    ...(size
      ? [
          change(
            'changed',
            now,
            `changed from ${formatBytes(old.size)} to ${formatBytes(now.size)}`,
          ),
        ]
      : []),
    ...(old.readOnly === now.readOnly
      ? []
      : [change('changed', now, now.readOnly ? 'became read-only' : 'became writable')]),
    ...(held ? [change('changed', now, `now holds ${contentsOf(now.contents)}`)] : []),
  ];
}

function keyOf(disk: DiskInfo): string {
  const identity = identifyDisk(disk);
  return identity.kind === 'unidentifiable' ? `name:${disk.name}` : identity.id;
}

function change(kind: ReportChange['kind'], disk: DiskInfo, what: string): ReportChange {
  return { part: 'disk', kind, subject: keyOf(disk), text: `Disk ${disk.name} ${what}.` };
}

function describe({ model, serial, size }: DiskInfo): string {
  return `${model ?? 'unknown model'}, serial ${serial ?? 'unknown'}, ${formatBytes(size)}`;
}

/** Mount points come and go with every boot; what is written on a disk does not. */
function contentsOf(contents: readonly DiskContent[]): string {
  const found = contents.map(({ kind, filesystem, label }) =>
    [kind, filesystem, label === null ? null : `"${label}"`]
      .filter((text) => text !== null)
      .join(' '),
  );
  return found.length === 0 ? 'nothing' : found.join(', ');
}
