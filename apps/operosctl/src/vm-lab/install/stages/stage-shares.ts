import type { ReachedStage, StageOwner } from './stage-rule.ts';

/** Seconds of each owner, from power-on to the last stage. */
export type StageShares = Readonly<Record<StageOwner, number>>;

/** Adds up whose the time was: what goes by before a stage belongs to its owner. */
export function stageShares(stages: readonly ReachedStage[]): StageShares {
  const shares = { firmware: 0, linux: 0, operos: 0 };
  for (const [index, { owner, seconds }] of stages.entries())
    shares[owner] += seconds - (stages[index - 1]?.seconds ?? 0);
  return shares;
}
