import { printAgo } from '../../screen/ago.ts';
import type { Paint } from '../../screen/colours.ts';
import { printable } from '../../screen/printable.ts';
import { printTable } from '../../screen/table.ts';
import type { NodeLine } from './find-nodes.ts';

/** The phases of a server's life, in order; `NodePhase` of the schema. */
export const phases = [
  ...['Unknown', 'Booting', 'Pending', 'Approved', 'Preparing', 'Joining', 'Ready'],
  ...['Degraded', 'Lost', 'Draining', 'Updating', 'Retired'],
] as const;

const HEADS = ['SERVER', 'PHASE', 'STAGE', 'SINCE', 'ADDRESS', 'WHY STUCK'];

/** One line for each server, and below them what to do about those that are stuck. */
export function printNodes(nodes: readonly NodeLine[], now: number, paint: Paint): string {
  if (nodes.length === 0)
    return 'No servers. Power one on that is cabled to the private network.\n';
  const rows = nodes.map(({ name, phase, stage, phaseSince, address, stuck }) => [
    printable(name),
    paintPhase(phase, paint),
    stage,
    printAgo(phaseSince, now),
    address ?? '-',
    stuck === null ? '' : paint('yellow', printable(stuck.message)),
  ]);
  return printTable(HEADS, rows);
}

/** The phase in the colour that says whether a person is needed. */
export function paintPhase(phase: string, paint: Paint): string {
  if (phase === 'Ready') return paint('green', phase);
  if (phase === 'Lost' || phase === 'Degraded') return paint('red', phase);
  if (phase === 'Pending') return paint('yellow', phase);
  return phase === 'Retired' ? paint('dim', phase) : phase;
}
