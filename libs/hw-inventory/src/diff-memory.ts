import { formatBytes } from './format-bytes.ts';
import type { MemoryInfo, MemoryModule } from './hardware-report.ts';
import { matchParts } from './match-parts.ts';
import type { ReportChange } from './report-change.ts';

/** Modules put in, taken out or moved, by serial number or else by slot; the total where modules are not known. */
export function diffMemory(before: MemoryInfo, after: MemoryInfo): ReportChange[] {
  const { added, removed, kept } = matchParts(before.modules, after.modules, keyOf);
  const moved = kept.filter(([old, now]) => old.slot !== now.slot);
  const changed = kept.filter(([old, now]) => describe(old) !== describe(now));
  const changes = [
    ...removed.map((one) => change('removed', one, `was removed: ${describe(one)}`)),
    ...added.map((one) => change('added', one, `was added: ${describe(one)}`)),
    ...moved.map(([old, one]) => change('moved', one, `was moved here from ${slotOf(old)}`)),
    ...changed.map(([old, one]) =>
      change('changed', one, `changed from ${describe(old)} to ${describe(one)}`),
    ),
  ];
  return changes.length > 0 || before.total === after.total
    ? changes
    : [totalChange(before, after)];
}

function keyOf(module: MemoryModule): string {
  return module.serial === null
    ? `slot ${module.slot ?? ''}`
    : `serial ${module.part ?? ''} ${module.serial}`;
}

function change(kind: ReportChange['kind'], module: MemoryModule, what: string): ReportChange {
  const subject = slotOf(module);
  return { part: 'memory', kind, subject, text: `Memory module in ${subject} ${what}.` };
}

function totalChange(before: MemoryInfo, after: MemoryInfo): ReportChange {
  const text = `Memory changed from ${formatBytes(before.total)} to ${formatBytes(after.total)}.`;
  return { part: 'memory', kind: 'changed', subject: 'total', text };
}

function slotOf(module: MemoryModule): string {
  return module.slot ?? 'an unnamed slot';
}

function describe({ size, part, serial, mhz }: MemoryModule): string {
  const speed = mhz === null ? '' : ` at ${mhz} MHz`;
  return `${formatBytes(size)}${speed}, ${part ?? 'unknown part'}, serial ${serial ?? 'unknown'}`;
}
