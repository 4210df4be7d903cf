import type { BootStageId } from './boot-stage.ts';
import { bootStages } from './boot-stage.ts';
import { findBootStage } from './find-boot-stage.ts';
import type { NodeSightings } from './node-sightings.ts';

const path: readonly BootStageId[] = bootStages
  .map((stage) => stage.id)
  .filter((id) => id !== 'rejected' && id !== 'conflict' && id !== 'lost');
const agentStarted = path.indexOf('agent-started');
// Each happens once per boot, so the latest of them tells which boot this is.
const marksOfABoot = path.slice(path.indexOf('loader-fetched'), agentStarted + 1);
const afterTheAgent = path.slice(agentStarted + 1);

/**
 * The furthest stage of the boot now under way; undefined if nothing was seen. Address requests need care: the initial
 * file system asks again, and a running server renews, so they begin a new boot only when nothing else explains them.
 */
export function reachedStage(seen: NodeSightings): BootStageId | undefined {
  const reached = furthestFetch(seen);
  return startsOver(seen, reached) ? addressStage(seen) : reached;
}

/** Whether a request for an address at `at` (epoch milliseconds) can only come from a server that starts over. */
export function asksAnew(seen: NodeSightings, at: number): boolean {
  const reached = furthestFetch(seen);
  const stages = { ...seen.stages, 'address-requested': at };
  return reached !== undefined && startsOver({ ...seen, stages }, reached);
}

/** How far along the way a stage is: 0 for `address-requested`; −1 for undefined and the stages beside the way. */
export function stageRank(stage: BootStageId | undefined): number {
  return stage === undefined ? -1 : path.indexOf(stage);
}

/** Whether an agent runs on a server at this stage. */
export function hasAgent(stage: BootStageId | undefined): boolean {
  return stageRank(stage) >= agentStarted;
}

function furthestFetch(seen: NodeSightings): BootStageId | undefined {
  const boot = latestOf(seen, marksOfABoot);
  // Finite, so that a stage never seen stays below it.
  const bootedAt = boot === undefined ? Number.MIN_SAFE_INTEGER : timeOf(seen, boot);
  return afterTheAgent.findLast((id) => timeOf(seen, id) >= bootedAt) ?? boot;
}

function startsOver(seen: NodeSightings, reached: BootStageId | undefined): boolean {
  if (reached === undefined) return true;
  const requestedAt = timeOf(seen, 'address-requested');
  if (hasAgent(reached))
    return requestedAt > Math.max(seen.heartbeatAt ?? -Infinity, timeOf(seen, reached));
  return requestedAt > timeOf(seen, reached) + findBootStage(reached).timeoutSeconds * 1000;
}

function addressStage(seen: NodeSightings): BootStageId | undefined {
  return latestOf(seen, ['address-requested', 'address-leased']);
}

function latestOf(seen: NodeSightings, ids: readonly BootStageId[]): BootStageId | undefined {
  const latest = Math.max(...ids.map((id) => timeOf(seen, id)));
  return ids.findLast((id) => seen.stages[id] === latest);
}

function timeOf(seen: NodeSightings, id: BootStageId): number {
  return seen.stages[id] ?? -Infinity;
}
