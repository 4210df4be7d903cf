import type { Reply } from '../agent-port/exchange.ts';

/** What became of a request to enrol, for the counter of that name. */
export type EnrolmentOutcome =
  'pending' | 'conflict' | 'approved' | 'rejected' | 'refused' | 'limited';

/** Which outcome an answer stands for. */
export function outcomeOf(reply: Reply): EnrolmentOutcome {
  if (reply.status === 429) return 'limited';
  const state = (reply.body as { readonly state?: EnrolmentOutcome } | undefined)?.state;
  return state ?? 'refused';
}
