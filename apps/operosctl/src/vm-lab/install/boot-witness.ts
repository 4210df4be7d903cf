import type { AskingSession } from '../scenario/node-view.ts';
import type { BootWitness } from '../scenario/worker-boot.ts';

const PACE_MS = 1000;
const CLOCK_BEHIND_MS = 20_000; // an emulated clock that lost ticks, until somebody tells it the time

/** How a boot from a controller is watched that is itself an emulated machine: seldom, and by its own clock. */
export function patientWitness(
  session: AskingSession,
  say: (sentence: string) => void,
): BootWitness {
  const fetched = () => [];
  return { session, say, fetched, paceMs: PACE_MS, clockBehindMs: CLOCK_BEHIND_MS };
}
