import { findBootStage, isBootStageId } from '@operos/cluster-model';

/** The words for a stage; one that this build does not know yet stays as it is. */
export function stageTitle(stage: string): string {
  return isBootStageId(stage) ? findBootStage(stage).title : stage;
}
