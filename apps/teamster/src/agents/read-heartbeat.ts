import { type BootStageId, isBootStageId, type Issue, parseTimestamp } from '@operos/cluster-model';
import type { Heartbeat } from '@operos/teamster-api';

const DIGEST = /^sha256:[0-9a-f]{64}$/;
const VERSION = /^[0-9A-Za-z][0-9A-Za-z.+-]{0,63}$/;
const MOST_STAGES = 32;
const MOST_REASONS = 16;
const LONGEST_REASON = 200;

// Everything else of a server's way is seen or decided on this side.
const stagesOfAgents: ReadonlySet<string> = new Set<BootStageId>([
  'kernel-fetched',
  'initramfs-fetched',
  'layers-fetched',
  'agent-started',
  'joining',
  'ready',
]);

/** A stage as the agent saw it; the time is its clock's, milliseconds since the epoch. */
export interface ClaimedStage {
  readonly kind: BootStageId;
  readonly at: number;
}

/** A heartbeat that was looked at field by field. */
export interface ReadHeartbeat extends Omit<Heartbeat, 'stages'> {
  readonly stages: readonly ClaimedStage[];
}

/** Takes a parsed body apart; undefined fields stay undefined. */
export function readHeartbeat(body: unknown): ReadHeartbeat | readonly Issue[] {
  if (typeof body !== 'object' || body === null) return [issue('', 'a JSON object')];
  const beat = body as Record<keyof Heartbeat, unknown>;
  const { reportDigest, planDigest, stages = [], agentVersion, degraded } = beat;
  const checks: [path: string, isFit: boolean, expected: string][] = [
    ['reportDigest', isText(reportDigest, DIGEST), 'a SHA-256 digest'],
    ['planDigest', planDigest === null || isText(planDigest, DIGEST), 'a SHA-256 digest or null'],
    ['agentVersion', agentVersion === undefined || isText(agentVersion, VERSION), 'a version'],
    ['degraded', degraded === undefined || isReasons(degraded), 'a few short sentences'],
    ['stages', isStages(stages), 'boot stages with RFC 3339 times in UTC'],
  ];
  const issues = checks.filter(([, isFit]) => !isFit).map(([path, , what]) => issue(path, what));
  if (issues.length > 0) return issues;
  return {
    reportDigest: reportDigest as string,
    planDigest: planDigest as string | null,
    stages: (stages as StageOnWire[]).map(({ stage, at }) => ({ kind: stage, at: Date.parse(at) })),
    ...(agentVersion === undefined ? {} : { agentVersion: agentVersion as string }),
    ...(degraded === undefined ? {} : { degraded: degraded as string[] }),
  };
}

interface StageOnWire {
  readonly stage: BootStageId;
  readonly at: string;
}

function isText(value: unknown, pattern: RegExp): value is string {
  return typeof value === 'string' && pattern.test(value);
}

function isReasons(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length <= MOST_REASONS &&
    value.every(
      (one) => typeof one === 'string' && one.length <= LONGEST_REASON && !/\p{Cc}/u.test(one),
    )
  );
}

function isStages(value: unknown): boolean {
  return Array.isArray(value) && value.length <= MOST_STAGES && value.every(isStage);
}

function isStage(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { stage, at } = value as Record<keyof StageOnWire, unknown>;
  return (
    typeof stage === 'string' &&
    isBootStageId(stage) &&
    stagesOfAgents.has(stage) &&
    typeof at === 'string' &&
    parseTimestamp(at) !== undefined
  );
}

function issue(path: string, expected: string): Issue {
  return {
    path,
    severity: 'error',
    code: 'heartbeat-field',
    message: `Expected ${expected}${path === '' ? '' : ` in ${path}`}`,
    remedy: 'Use a Prospector of the same version as this Teamster.',
  };
}
