import { type Boot, bootStages, isOfBoot } from '@operos/cluster-model';
import type { StageTime } from '@operos/teamster-api/resolvers';
import type { FleetNode } from '../../fleet/fleet-node.ts';
import { timestamp } from './timestamp.ts';

/** The stages a server passed in this boot, in the order it passed them. */
export function timeline(stages: FleetNode['stages'], boot: Boot | null): StageTime[] {
  const passed = bootStages
    .flatMap((stage) => {
      const at = stages[stage.id];
      return at !== undefined && isOfBoot(boot ?? undefined, at) ? [{ stage, at }] : [];
    })
    .sort((a, b) => a.at - b.at);
  return passed.map(({ stage, at }, index) => {
    const before = passed[index - 1];
    return {
      stage: stage.id,
      title: stage.title,
      at: timestamp(at),
      seconds: before === undefined ? null : (at - before.at) / 1000,
      usualSeconds: stage.usualSeconds,
    };
  });
}
