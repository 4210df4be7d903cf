import type { BootStageId } from './boot-stage.ts';
import { type BootTrouble, tellBootTrouble } from './boot-trouble.ts';
import { findBootStage } from './find-boot-stage.ts';
import { lastContact } from './last-contact.ts';
import type { NodeSightings } from './node-sightings.ts';
import { nodeStage } from './node-stage.ts';
import { hasAgent, reachedStage } from './reached-stage.ts';

const RESTARTS_TOO_MANY = 3; // one power cycle is an operator, three are a fault

/** What a server waits for, since when, and whether somebody should look. */
export interface WhyStuck {
  /** When it entered the stage, in milliseconds since the epoch. */
  readonly since: number;
  /** Seconds this stage usually takes; 0 where no end is in sight (`lost`, `rejected`). */
  readonly expectedSeconds: number;
  /** Whether it takes longer than it ever should. */
  readonly overdue: boolean;
  /** One sentence for a person: what it waits for, and how long already. */
  readonly message: string;
  /** What to check first. */
  readonly remedy: string;
}

/** Says what a server waits for at `now` (epoch milliseconds); undefined when it waits for nothing or was never seen. */
export function whyStuck(seen: NodeSightings, now: number): WhyStuck | undefined {
  const stage = nodeStage(seen, now);
  if (stage === undefined || seen.decision === 'retired') return undefined;
  if (stage === 'ready') return whyDegraded(seen);
  const since = sinceWhen(seen, stage);
  const trouble = currentTrouble(seen, since);
  if (trouble !== undefined) return whyInTrouble(trouble, since, now);
  const { timeoutSeconds, usualSeconds, remedy } = findBootStage(stage);
  const late = timeoutSeconds > 0 && now - since > timeoutSeconds * 1000;
  return {
    since,
    expectedSeconds: usualSeconds,
    overdue: stage === 'lost' || late || isBootLoop(seen),
    message: messageFor(seen, stage, now - since),
    remedy,
  };
}

/** What its initial file system complained of; past once the boot got further. */
function currentTrouble(seen: NodeSightings, since: number): BootTrouble | undefined {
  const trouble = seen.boot?.trouble;
  if (trouble === undefined || seen.decision === 'rejected') return undefined;
  return !hasAgent(reachedStage(seen)) && trouble.at >= since ? trouble : undefined;
}

function whyInTrouble(trouble: BootTrouble, since: number, now: number): WhyStuck {
  const { message, remedy } = tellBootTrouble(trouble);
  const ago = duration((now - trouble.at) / 1000);
  return {
    since,
    expectedSeconds: 0,
    overdue: true,
    message: `${message} It said so ${ago} ago.`,
    remedy,
  };
}

function whyDegraded(seen: NodeSightings): WhyStuck | undefined {
  const reasons = seen.degradedReasons ?? [];
  if (reasons.length === 0) return undefined;
  return {
    since: seen.heartbeatAt ?? seen.lastSeen,
    expectedSeconds: 0,
    overdue: true,
    message: `Not healthy: ${reasons.join('; ')}.`,
    remedy: 'Read the events of this server, then mend or replace the part that is named.',
  };
}

function sinceWhen(seen: NodeSightings, stage: BootStageId): number {
  if (stage === 'lost') return lastContact(seen) ?? seen.lastSeen;
  const reached = reachedStage(seen);
  return (
    seen.stages[stage] ??
    (reached === undefined ? undefined : seen.stages[reached]) ??
    seen.firstSeen
  );
}

function isBootLoop(seen: NodeSightings): boolean {
  return !hasAgent(reachedStage(seen)) && (seen.boot?.restarts ?? 0) >= RESTARTS_TOO_MANY;
}

function messageFor(seen: NodeSightings, stage: BootStageId, waitedMs: number): string {
  const { waitsFor, usualSeconds } = findBootStage(stage);
  const usual = usualSeconds > 0 ? `; this usually takes ${duration(usualSeconds)}` : '';
  const loop = isBootLoop(seen) ? ` It has started over ${seen.boot?.restarts ?? 0} times.` : '';
  return `Waiting for ${waitsFor}, for ${duration(waitedMs / 1000)} so far${usual}.${loop}`;
}

function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 120) return `${whole} s`;
  if (whole < 7200) return `${Math.round(whole / 60)} min`;
  return whole < 172_800 ? `${Math.round(whole / 3600)} h` : `${Math.round(whole / 86_400)} days`;
}
