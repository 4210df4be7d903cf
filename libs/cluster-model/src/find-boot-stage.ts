import type { BootStage, BootStageId } from './boot-stage.ts';
import { bootStages } from './boot-stage.ts';

const stagesById: ReadonlyMap<string, BootStage> = new Map(
  bootStages.map((stage) => [stage.id, stage]),
);

/** Looks a stage up; total, because a {@link BootStageId} always names one. */
export function findBootStage(id: BootStageId): BootStage {
  return stagesById.get(id) ?? bootStages[0];
}

/** Whether a word from outside (a database row, a URL) names a stage. */
export function isBootStageId(text: string): text is BootStageId {
  return stagesById.has(text);
}
