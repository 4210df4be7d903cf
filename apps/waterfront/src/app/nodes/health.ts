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
  const count = counter(here);
  const broken = [clause(count('Lost'), 'lost'), clause(count('Degraded'), 'degraded')];
  const stuck = here.filter((row) => row.stuck !== null && !hasOwnWord(row)).length;
  const said = [...broken, stuckClause(stuck), waitClause(count('Pending'))].filter(Boolean);
  if (said.length > 0)
    return { tone: broken.some(Boolean) ? 'bad' : 'wait', sentence: `${join(said)}.` };
  return calm(here.length, count('Ready'));
}

// These are counted under their own word already.
function hasOwnWord({ phase }: NodeRow): boolean {
  return phase === 'Lost' || phase === 'Degraded' || phase === 'Pending';
}

function counter(rows: readonly NodeRow[]): (phase: NodePhase) => number {
  return (phase) => rows.filter((row) => row.phase === phase).length;
}

function calm(all: number, ready: number): Health {
  if (ready < all)
    return {
      tone: 'busy',
      sentence: `${servers(all - ready)} on the way, ${ready} of ${all} ready.`,
    };
  return {
    tone: 'good',
    sentence: all === 1 ? 'The one server is ready.' : `All ${all} servers are ready.`,
  };
}

function servers(count: number): string {
  return count === 1 ? '1 server' : `${count} servers`;
}

function clause(count: number, state: string): string {
  if (count === 0) return '';
  return `${servers(count)} ${count === 1 ? 'is' : 'are'} ${state}`;
}

function stuckClause(count: number): string {
  return clause(count, 'stuck');
}

function waitClause(count: number): string {
  if (count === 0) return '';
  return `${servers(count)} ${count === 1 ? 'waits' : 'wait'} for your approval`;
}

function join(clauses: readonly string[]): string {
  if (clauses.length < 2) return clauses.join('');
  return `${clauses.slice(0, -1).join(', ')} and ${clauses.at(-1) ?? ''}`;
}
