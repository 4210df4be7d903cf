import type { InterfaceInfo } from './hardware-report.ts';
import { matchParts } from './match-parts.ts';
import type { ReportChange } from './report-change.ts';

/** Ports put in, taken out, renamed or cabled differently, by permanent address; what software makes up is left out. */
export function diffInterfaces(
  before: readonly InterfaceInfo[],
  after: readonly InterfaceInfo[],
): ReportChange[] {
  const { added, removed, kept } = matchParts(ports(before), ports(after), keyOf);
  return [
    ...removed.map((port) => change('removed', port, `was removed: ${describe(port)}`)),
    ...added.map((port) => change('added', port, `was added: ${describe(port)}`)),
    ...kept.flatMap(([old, now]) => [
      ...(old.name === now.name ? [] : [change('moved', now, `was ${old.name} before`)]),
      ...changesOf(old, now),
    ]),
  ];
}

function changesOf(old: InterfaceInfo, now: InterfaceInfo): ReportChange[] {
  const rows = [
    ['link', linkOf(old), linkOf(now)],
    ['driver', old.driver, now.driver],
    ['firmware', old.firmware, now.firmware],
    ['switch port', cableOf(old), cableOf(now)],
  ] as const;
  return rows
    .filter(([, was, is]) => was !== is)
    .map(([what, was, is]) =>
      change('changed', now, `has another ${what}: ${was ?? 'none'} before, ${is ?? 'none'} now`),
    );
}

function ports(interfaces: readonly InterfaceInfo[]): InterfaceInfo[] {
  return interfaces.filter((one) => one.kind !== 'virtual');
}

function keyOf(port: InterfaceInfo): string {
  return port.permanentMac ?? port.busInfo ?? port.mac ?? port.name;
}

function change(kind: ReportChange['kind'], port: InterfaceInfo, what: string): ReportChange {
  return { part: 'interface', kind, subject: port.name, text: `Port ${port.name} ${what}.` };
}

function describe(port: InterfaceInfo): string {
  const address = port.permanentMac ?? port.mac ?? 'unknown address';
  return `${port.product ?? port.driver ?? 'unknown card'}, ${address}`;
}

function linkOf({ link, speedMbps }: InterfaceInfo): string | null {
  if (link === null) return null;
  return link ? `up at ${speedMbps ?? '?'} Mb/s` : 'down';
}

function cableOf({ neighbour }: InterfaceInfo): string | null {
  return neighbour && `${neighbour.systemName ?? neighbour.chassisId} ${neighbour.portId}`;
}
