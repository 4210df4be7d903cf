import { type BootStageId, bootStages } from '@operos/cluster-model';
import type { FaultKind } from './fault.ts';
import type { Random } from './random.ts';

/** One step of a machine's boot: so long after the step before, it reaches this stage. */
export interface StoryStep {
  readonly stage: BootStageId;
  /** Simulated milliseconds since the step before. */
  readonly afterMs: number;
}

const BEFORE_ENROLMENT = [
  'address-requested',
  'address-leased',
  'loader-fetched',
  'menu-fetched',
  'kernel-fetched',
  'initramfs-fetched',
  'layers-fetched',
  'agent-started',
] as const satisfies readonly BootStageId[];

const POWER_ON_SPREAD_MS = 20_000; // somebody walks along the racks
const SLOW = 10;

/** How a machine comes up to the point where its agent runs; the same random sequence gives the same story. */
export function bootStory(random: Random, fault: FaultKind | undefined): readonly StoryStep[] {
  const stages = fault === 'no-dhcp' ? BEFORE_ENROLMENT.slice(0, 1) : BEFORE_ENROLMENT;
  return stages.map((stage, index) => ({
    stage,
    afterMs:
      index === 0
        ? Math.round(random() * POWER_ON_SPREAD_MS)
        : Math.round(usualMs(stages[index - 1]) * (0.8 + 0.4 * random()) * slowness(stage, fault)),
  }));
}

/** How long a step after enrolment takes: applying the plan, joining, becoming ready. */
export function workMs(stage: BootStageId, random: Random): number {
  return Math.round(usualMs(stage) * (0.8 + 0.4 * random()));
}

function slowness(stage: BootStageId, fault: FaultKind | undefined): number {
  return fault === 'slow-tftp' && stage === 'loader-fetched' ? SLOW : 1;
}

function usualMs(stage: BootStageId | undefined): number {
  return (bootStages.find(({ id }) => id === stage)?.usualSeconds ?? 1) * 1000;
}
