import { Component, computed, input } from '@angular/core';
import { Duration } from '../display/duration.ts';
import { Icon } from '../display/icon.ts';
import type { NodeDetail } from './node-desk.ts';

type StageTime = NodeDetail['timeline'][number];

interface Step extends StageTime {
  readonly last: boolean;
  readonly slow: boolean;
  /** Share of the widest step, per cent. */
  readonly width: number;
  readonly usualAt: number;
}

const SLOW_FACTOR = 2;
const SLOW_SECONDS = 5; // a second instead of none is not slow

/** The stages a server has passed, each with the time it took against the time it usually takes. */
@Component({
  selector: 'wf-boot-timeline',
  imports: [Duration, Icon],
  templateUrl: './boot-timeline.html',
  styleUrl: './boot-timeline.css',
})
export class BootTimeline {
  readonly stages = input.required<NodeDetail['timeline']>();
  readonly stuck = input(false);

  protected readonly steps = computed(() => toSteps(this.stages()));

  protected time(at: string): string {
    return new Date(at).toLocaleTimeString();
  }
}

function toSteps(stages: readonly StageTime[]): readonly Step[] {
  const widest = Math.max(
    1,
    ...stages.flatMap(({ seconds, usualSeconds }) => [seconds ?? 0, usualSeconds]),
  );
  return stages.map((stage, index) => {
    const seconds = stage.seconds ?? 0;
    return {
      ...stage,
      last: index === stages.length - 1,
      slow:
        seconds > stage.usualSeconds * SLOW_FACTOR && seconds > stage.usualSeconds + SLOW_SECONDS,
      width: share(seconds, widest),
      usualAt: share(stage.usualSeconds, widest),
    };
  });
}

// Square roots keep a second visible beside five minutes.
function share(seconds: number, widest: number): number {
  return 100 * Math.sqrt(seconds / widest);
}
