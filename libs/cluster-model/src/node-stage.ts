import type { BootStageId } from './boot-stage.ts';
import { isLost } from './last-contact.ts';
import type { NodeSightings } from './node-sightings.ts';
import { reachedStage, stageRank } from './reached-stage.ts';

const enrolmentRequested = stageRank('enrolment-requested');
const approved = stageRank('approved');

/** The stage a server is in at `now` (epoch milliseconds); undefined for one that was never seen on the network. */
export function nodeStage(seen: NodeSightings, now: number): BootStageId | undefined {
  const reached = reachedStage(seen);
  switch (seen.decision) {
    case 'none':
    case 'retired':
      return reached;
    case 'rejected':
      return 'rejected';
    case 'pending':
      return awaitsDecision(reached) ? pendingStage(seen) : reached;
    case 'approved':
      if (isLost(seen, now)) return 'lost';
      return awaitsDecision(reached) ? 'approved' : reached;
  }
}

function awaitsDecision(reached: BootStageId | undefined): boolean {
  const rank = stageRank(reached);
  return reached === undefined || (rank >= enrolmentRequested && rank < approved);
}

function pendingStage(seen: NodeSightings): BootStageId {
  return seen.conflictWith === undefined ? 'awaiting-approval' : 'conflict';
}
