import type { NodePhase } from '@operos/cluster-model';
import type { Tone } from '../display/tone.ts';
import type { NodeRow } from './nodes-feed.ts';

/** The state of all servers in one sentence. */
export interface Health {
  readonly tone: Tone;
  readonly sentence: string;
}

/** Says what matters most first: what is broken, then what waits for a person, then what moves. */
export function health(rows: readonly NodeRow[]): Health {
  const here = rows.filter((row) => row.phase !== 'Retired');
  if (here.length === 0) return { tone: 'idle', sentence: 'No server has been seen yet.' };
  const troubles = troublesOf(here);
  if (troubles.length === 0) return calm(here);
  const broken = troubles.some(({ tone }) => tone === 'bad');
  return { tone: broken ? 'bad' : 'wait', sentence: tell(troubles) };
}

interface Trouble {
  readonly tone: Tone;
  readonly count: number;
  /** The verb of several servers, then of one. */
  readonly verbs: readonly [string, string];
  readonly rest: string;
}

const be = ['are', 'is'] as const;

function troublesOf(rows: readonly NodeRow[]): readonly Trouble[] {
  const stuck = rows.filter((row) => row.stuck !== null && !hasOwnWord(row)).length;
  const troubles: readonly Trouble[] = [
    { tone: 'bad', count: inPhase(rows, 'Lost'), verbs: be, rest: 'lost' },
    { tone: 'bad', count: inPhase(rows, 'Degraded'), verbs: be, rest: 'degraded' },
    { tone: 'wait', count: stuck, verbs: be, rest: 'stuck' },
    {
      tone: 'wait',
      count: inPhase(rows, 'Pending'),
      verbs: ['wait', 'waits'],
      rest: 'for your approval',
    },
  ];
  return troubles.filter(({ count }) => count > 0);
}

// "2 servers are lost, 1 degraded and 5 wait for your approval."
function tell(troubles: readonly Trouble[]): string {
  const clauses = troubles.map(({ count, verbs, rest }, index) => {
    const verb = verbs[count === 1 ? 1 : 0];
    if (index === 0) return `${servers(count)} ${verb} ${rest}`;
    return verbs === be ? `${count} ${rest}` : `${count} ${verb} ${rest}`;
  });
  const last = clauses.at(-1) ?? '';
  return clauses.length === 1 ? `${last}.` : `${clauses.slice(0, -1).join(', ')} and ${last}.`;
}

// These are counted under their own word already.
function hasOwnWord({ phase }: NodeRow): boolean {
  return phase === 'Lost' || phase === 'Degraded' || phase === 'Pending';
}

function calm(rows: readonly NodeRow[]): Health {
  const all = rows.length;
  const ready = inPhase(rows, 'Ready');
  if (ready < all) {
    const sentence = `${servers(all - ready)} on the way, ${ready} of ${all} ready.`;
    return { tone: 'busy', sentence };
  }
  const sentence = all === 1 ? 'The one server is ready.' : `All ${all} servers are ready.`;
  return { tone: 'good', sentence };
}

function inPhase(rows: readonly NodeRow[], phase: NodePhase): number {
  return rows.filter((row) => row.phase === phase).length;
}

function servers(count: number): string {
  return count === 1 ? '1 server' : `${count} servers`;
}
