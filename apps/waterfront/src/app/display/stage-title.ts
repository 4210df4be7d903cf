import { Pipe, type PipeTransform } from '@angular/core';
import { findBootStage, isBootStageId } from '@operos/cluster-model';

/** `{{ node.stage | wfStageTitle }}`: the words for a stage; one that this build does not know yet stays as it is. */
@Pipe({ name: 'wfStageTitle' })
export class StageTitle implements PipeTransform {
  transform(stage: string): string {
    return isBootStageId(stage) ? findBootStage(stage).title : stage;
  }
}
