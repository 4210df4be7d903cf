import { InvalidArgumentError } from 'commander';

/** What can go wrong in the virtual datacentre. */
export const faultKinds = {
  'no-dhcp': 'broadcasts for an address and never gets an answer',
  'slow-tftp': 'takes ten times as long to fetch its boot loader',
  'duplicate-uuid': 'reports the UUID and serial numbers of another machine',
  'dead-disk': 'loses a disk some time after it is ready',
  'lost-power': 'goes silent some time after it is ready, and boots again later',
} as const;

export type FaultKind = keyof typeof faultKinds;

/** How many machines have which fault. */
export type FaultCounts = Readonly<Partial<Record<FaultKind, number>>>;

/** Reads `no-dhcp` or `no-dhcp=3` for commander, added to what was read before. */
export function readFault(text: string, before: FaultCounts = {}): FaultCounts {
  const [kind = '', count = '1'] = text.split('=');
  if (!isFaultKind(kind))
    throw new InvalidArgumentError(`Expected one of ${Object.keys(faultKinds).join(', ')}.`);
  if (!/^[1-9][0-9]{0,4}$/.test(count))
    throw new InvalidArgumentError('Expected a number of machines after "=", such as no-dhcp=2.');
  return { ...before, [kind]: (before[kind] ?? 0) + Number(count) };
}

function isFaultKind(text: string): text is FaultKind {
  return Object.hasOwn(faultKinds, text);
}

/** Gives the faults to machines from the last one backwards, so that the first ones always work. */
export function assignFaults(
  machines: number,
  counts: FaultCounts,
): ReadonlyMap<number, FaultKind> {
  const assigned = new Map<number, FaultKind>();
  let next = machines - 1;
  for (const [kind, count] of Object.entries(counts) as [FaultKind, number][])
    for (let left = count; left > 0 && next >= 0; left -= 1, next -= 1) assigned.set(next, kind);
  return assigned;
}
