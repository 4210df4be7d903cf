import type { BootStageId } from './boot-stage.ts';
import type { NodeSightings } from './node-sightings.ts';
import { hasAgent, reachedStage } from './reached-stage.ts';

const LOST_AFTER_MS = 40_000; // four missed heartbeats of ten seconds
const signsOfLife: readonly BootStageId[] = [
  'agent-started',
  'certificate-issued',
  'plan-received',
  'plan-applied',
  'joining',
  'ready',
];

/** When an enrolled server's agent last showed that it lives, in milliseconds since the epoch; undefined before. */
export function lastContact(seen: NodeSightings): number | undefined {
  if (seen.heartbeatAt === undefined && seen.stages['certificate-issued'] === undefined)
    return undefined;
  const times = signsOfLife.map((id) => seen.stages[id]);
  return Math.max(...[seen.heartbeatAt, ...times].filter((time) => time !== undefined));
}

/** Whether an approved server whose agent runs has been silent for four heartbeats; `now` in epoch milliseconds. */
export function isLost(seen: NodeSightings, now: number): boolean {
  if (seen.decision !== 'approved') return false;
  const contact = lastContact(seen);
  const reached = reachedStage(seen);
  return (
    contact !== undefined &&
    (reached === undefined || hasAgent(reached)) &&
    now - contact > LOST_AFTER_MS
  );
}
