import { setTimeout as wait } from 'node:timers/promises';

const DEADLINE_MS = 30_000;
const LOOK_EVERY_MS = 100;

/** What `look` finds once it finds something; throws with the sentence if it does not in time, half a minute if unsaid. */
export async function eventually<Found>(
  what: string,
  look: () => Promise<Found | undefined> | Found | undefined,
  deadlineMs = DEADLINE_MS,
): Promise<Found> {
  const deadline = performance.now() + deadlineMs;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (performance.now() > deadline) throw new Error(`Expected ${what}, waited in vain`);
    await wait(LOOK_EVERY_MS);
  }
}
