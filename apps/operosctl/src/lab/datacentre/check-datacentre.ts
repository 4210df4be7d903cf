import type { DatacentrePlan, RackedMachine } from './datacentre.ts';
import { countFaults } from './fault.ts';

/** What stands in the way of a datacentre, in a sentence; undefined when nothing does. */
export function checkDatacentre(
  plan: DatacentrePlan,
  machines: readonly RackedMachine[],
): string | undefined {
  const faults = countFaults(plan.faults);
  if (faults > machines.length)
    return `Expected at most as many faults as servers, got ${faults} faults for ${machines.length} servers; each server has one at most.`;
  const alone = machines.some(
    ({ fault, twinOf }) => fault === 'duplicate-uuid' && twinOf === undefined,
  );
  return alone
    ? 'The fault duplicate-uuid needs a healthy server with a UUID of its own beside it; raise --workers.'
    : undefined;
}
