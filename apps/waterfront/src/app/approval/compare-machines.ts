import { formatBytes } from '../display/format-bytes.ts';
import type { Machine } from './waiting-desk.ts';

/** One line of a comparison of two machines. */
export interface Comparison {
  readonly label: string;
  readonly waiting: string;
  readonly known: string;
  readonly differs: boolean;
}

const nothing = '–';

/** Puts two machines beside each other, line by line; every piece of evidence that either has is a line. */
export function compareMachines(waiting: Machine, known: Machine): readonly Comparison[] {
  const kinds = new Set([...kindsOf(waiting), ...kindsOf(known)]);
  return [
    ...Object.entries(figures).map(([label, read]) => line(label, read(waiting), read(known))),
    ...[...kinds].map((kind) => line(kind, valuesOf(waiting, kind), valuesOf(known, kind))),
  ];
}

const figures: Readonly<Record<string, (machine: Machine) => string | null>> = {
  Key: (machine) => machine.identity.keyThumbprint,
  'Five words': (machine) => machine.phrase,
  Model: (machine) => [machine.vendor, machine.product].filter(Boolean).join(' '),
  'Boots from': (machine) => machine.mac,
  'CPU threads': (machine) => machine.cpuThreads?.toString() ?? null,
  Memory: (machine) => formatBytes(machine.memory),
  Disks: (machine) => `${machine.diskCount}, ${formatBytes(machine.diskBytes)}`,
};

function line(label: string, waiting: string | null, known: string | null): Comparison {
  return {
    label,
    waiting: waiting ?? nothing,
    known: known ?? nothing,
    differs: waiting !== known,
  };
}

function kindsOf(machine: Machine): readonly string[] {
  return machine.identity.evidence.map(({ kind }) => kind);
}

function valuesOf(machine: Machine, kind: string): string | null {
  const values = machine.identity.evidence.filter((one) => one.kind === kind);
  return values.length === 0
    ? null
    : values
        .map(({ value }) => value)
        .sort()
        .join(', ');
}
