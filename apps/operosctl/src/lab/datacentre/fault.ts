import { InvalidArgumentError } from 'commander';

/** What can go wrong in the virtual datacentre. */
export const faultKinds = {
  'no-dhcp': 'broadcasts for an address and never gets an answer',
  'slow-tftp': 'takes at least ten times as long to fetch its boot loader',
  'duplicate-uuid': 'reports the UUID and serial numbers of another server, with a key of its own',
  'dead-disk': 'loses a disk some time after it is ready, and says that it is degraded',
  'lost-power': 'goes silent some time after it is ready, and boots again later',
} as const;

export type FaultKind = keyof typeof faultKinds;

/** How many machines have which fault. */
export type FaultCounts = Readonly<Partial<Record<FaultKind, number>>>;

/** Reads `no-dhcp` or `no-dhcp=3` for commander, added to what was read before. */
export function readFault(text: string, before: FaultCounts = {}): FaultCounts {
  const [kind = '', count = '1', ...more] = text.split('=');
  if (!isFaultKind(kind))
    throw new InvalidArgumentError(`Expected one of ${Object.keys(faultKinds).join(', ')}.`);
  if (more.length > 0 || !/^[1-9][0-9]{0,4}$/.test(count))
    throw new InvalidArgumentError('Expected a number of servers after "=", such as no-dhcp=2.');
  return { ...before, [kind]: (before[kind] ?? 0) + Number(count) };
}

function isFaultKind(text: string): text is FaultKind {
  return Object.hasOwn(faultKinds, text);
}

/** How many machines are to have a fault. */
export function countFaults(counts: FaultCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** Gives the faults to machines from the last one backwards, so that the first ones always work. */
export function assignFaults(
  machines: number,
  counts: FaultCounts,
): ReadonlyMap<number, FaultKind> {
  const wanted = (Object.keys(faultKinds) as FaultKind[]).flatMap((kind) =>
    Array.from({ length: counts[kind] ?? 0 }, () => kind),
  );
  return new Map(wanted.slice(0, machines).map((kind, place) => [machines - 1 - place, kind]));
}
