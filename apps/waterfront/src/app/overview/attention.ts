import type { Tone } from '../display/tone.ts';
import type { NodeRow } from '../nodes/nodes-feed.ts';

/** One server that a person has to look at, and why. */
export interface Concern {
  readonly row: NodeRow;
  readonly tone: Tone;
  readonly what: string;
  readonly remedy: string;
}

/** The servers that need a person besides those that only wait to be approved, the most broken first. */
export function attention(rows: readonly NodeRow[]): readonly Concern[] {
  return rows
    .flatMap((row) => concern(row) ?? [])
    .sort((a, b) => rank(a) - rank(b) || a.row.name.localeCompare(b.row.name));
}

function concern(row: NodeRow): Concern | undefined {
  if (row.phase === 'Retired') return undefined;
  const broken = row.phase === 'Lost' || row.phase === 'Degraded';
  if (row.stuck !== null) {
    const { message, remedy } = row.stuck;
    return { row, tone: broken ? 'bad' : 'wait', what: message, remedy };
  }
  if (row.phase === 'Lost') return lost(row);
  return row.phase === 'Degraded' ? degraded(row) : undefined;
}

function lost(row: NodeRow): Concern {
  const remedy = 'Check its power and its cable on the private network, then its screen.';
  return { row, tone: 'bad', what: 'It has gone silent.', remedy };
}

function degraded(row: NodeRow): Concern {
  return { row, tone: 'bad', what: 'Something on it is broken.', remedy: 'Its events say what.' };
}

function rank({ row, tone }: Concern): number {
  return row.phase === 'Lost' ? 0 : tone === 'bad' ? 1 : 2;
}
