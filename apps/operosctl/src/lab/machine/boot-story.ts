import { type BootStageId, bootStages } from '@operos/cluster-model';
import type { FaultKind } from '../datacentre/fault.ts';
import { type Random, randomFrom } from '../datacentre/random.ts';

/** One step of a machine's boot: so long after the step before, it reaches this stage. */
export interface StoryStep {
  readonly stage: BootStageId;
  /** Simulated milliseconds since the step before. */
  readonly afterMs: number;
  /** Wall-clock milliseconds that it takes at least, where Teamster has to notice by its own clock. */
  readonly atLeastMs: number;
}

/** Everything that chance decides about one boot of one machine, drawn before it begins. */
export interface BootStory {
  readonly boot: readonly StoryStep[];
  /** After the certificate: the plan is applied, and the machine joins; simulated milliseconds each. */
  readonly work: readonly StoryStep[];
}

/** Which boot of which machine. */
export interface BootOf {
  readonly seed: number;
  readonly machine: number;
  /** 0 for the first time it is switched on. */
  readonly boot: number;
  readonly fault: FaultKind | undefined;
}

const BEFORE_ENROLMENT = [
  'address-requested',
  'address-leased',
  'loader-fetched',
  'menu-fetched',
  'kernel-fetched',
  'initramfs-fetched',
  'kernel-started',
  'layers-fetched',
  'system-started',
  'agent-started',
] as const satisfies readonly BootStageId[];

const AFTER_ENROLMENT = [
  ['plan-received', 'plan-applied'],
  ['plan-applied', 'joining'],
  ['joining', 'ready'],
] as const satisfies readonly (readonly [BootStageId, BootStageId])[];

const BETWEEN_MACHINES_MS = 250; // somebody walks along the racks
const REACTION_MS = 20_000;
const REQUEST_AGAIN_MS = [4_000, 8_000, 16_000, 32_000]; // PXE 2.1, 2.2.3: how long a client waits for an offer
const SLOW = 10;
const SLOW_AT_LEAST_MS = 45_000; // Teamster calls a loader late after 30 s

/** How one boot goes. The same numbers tell the same story, whatever else happens in the datacentre. */
export function bootStory(of: BootOf): BootStory {
  const random = randomFrom(of.seed, 'boot', of.machine, of.boot);
  const first = powerOn(of, random);
  return of.fault === 'no-dhcp'
    ? { boot: [first, ...unansweredRequests()], work: [] }
    : {
        boot: [first, ...answeredBoot(of.fault, random)],
        work: AFTER_ENROLMENT.map(([from, stage]) => step(stage, about(usualMs(from), random))),
      };
}

function powerOn({ machine, boot }: BootOf, random: Random): StoryStep {
  const walk = boot === 0 ? machine * BETWEEN_MACHINES_MS : 0;
  return step('address-requested', Math.round(walk + random() * REACTION_MS));
}

function answeredBoot(fault: FaultKind | undefined, random: Random): readonly StoryStep[] {
  return BEFORE_ENROLMENT.slice(1).map((stage, index) => {
    const afterMs = about(usualMs(BEFORE_ENROLMENT[index]), random);
    const isSlow = fault === 'slow-tftp' && stage === 'loader-fetched';
    return isSlow
      ? { stage, afterMs: afterMs * SLOW, atLeastMs: SLOW_AT_LEAST_MS }
      : step(stage, afterMs);
  });
}

/** The firmware asks four times more, then says that there is nothing to boot from. */
function unansweredRequests(): readonly StoryStep[] {
  return REQUEST_AGAIN_MS.map((afterMs) => step('address-requested', afterMs));
}

function step(stage: BootStageId, afterMs: number): StoryStep {
  return { stage, afterMs, atLeastMs: 0 };
}

function about(milliseconds: number, random: Random): number {
  return Math.round(milliseconds * (0.8 + 0.4 * random()));
}

function usualMs(stage: BootStageId | undefined): number {
  return (bootStages.find(({ id }) => id === stage)?.usualSeconds ?? 1) * 1000;
}
