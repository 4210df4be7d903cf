import { bootStages } from '@operos/cluster-model';
import type { MachinePlan } from '../machine/machine-plan.ts';
import type { FetchedFile } from './fetched-files.ts';
import { hardwareDifferences } from './hardware-differences.ts';
import type { NodeView } from './node-view.ts';

/** One boot of one machine, as it was seen from outside. */
export interface BootRecord {
  readonly machine: string;
  readonly firmware: string;
  readonly stages: readonly RecordedStage[];
  readonly fetched: readonly FetchedFile[];
  readonly bytesFetched: number;
  /** From power-on to the agent's report; null when none came. */
  readonly secondsToReport: number | null;
  readonly goalSeconds: number;
  /** Why it is no good boot, a sentence each. */
  readonly problems: readonly string[];
}

export interface RecordedStage {
  readonly stage: string;
  readonly title: string;
  /** Since power-on. */
  readonly seconds: number;
}

/** What is known of a boot when it is over, one way or the other. */
export interface SeenBoot {
  readonly plan: MachinePlan;
  /** Milliseconds since the epoch. */
  readonly poweredOnAt: number;
  readonly node: NodeView | undefined;
  readonly fetched: readonly FetchedFile[];
  /** By how much the controller's clock may be behind ours, milliseconds; nothing if unsaid. */
  readonly clockBehindMs?: number;
  /** What went wrong on the way. */
  readonly problem?: string;
}

/** The stages that every boot over the network has: all up to the plan, whose last step is the last before Kubernetes. */
export const expectedStages: readonly string[] = bootStages
  .slice(0, bootStages.findIndex(({ id }) => id === 'plan-applied') + 1)
  .map(({ id }) => id);

const REPORT = 'enrolment-requested';
const GOAL_SECONDS = { bios: 45, uefi: 60 } as const;

/** Puts together what was seen, and judges it. */
export function bootRecord(seen: SeenBoot): BootRecord {
  const { plan, node, poweredOnAt, fetched, clockBehindMs = 0 } = seen;
  const stages = (node?.timeline ?? [])
    .map(({ stage, title, at }) => ({
      stage,
      title,
      seconds: (Date.parse(at) - poweredOnAt) / 1000,
    }))
    // What is older belongs to the boot before.
    .filter(({ seconds }) => seconds >= -clockBehindMs / 1000)
    .map((stage) => ({ ...stage, seconds: Math.max(0, stage.seconds) }));
  return {
    machine: plan.name,
    firmware: plan.firmware,
    stages,
    fetched,
    bytesFetched: fetched.reduce((sum, { bytes }) => sum + bytes, 0),
    secondsToReport: stages.find(({ stage }) => stage === REPORT)?.seconds ?? null,
    goalSeconds: GOAL_SECONDS[plan.firmware],
    problems: problemsOf(seen, stages),
  };
}

function problemsOf(
  { plan, node, problem }: SeenBoot,
  stages: readonly RecordedStage[],
): readonly string[] {
  if (problem !== undefined) return [problem];
  if (node === undefined) return ['Teamster never saw it'];
  const missing = expectedStages.filter((id) => !stages.some(({ stage }) => stage === id));
  return [
    ...missing.map((stage) => `its timeline has no ${stage}`),
    ...hardwareDifferences(plan, node),
  ];
}
