import { Component, computed, inject, input } from '@angular/core';
import { Clock } from '../display/clock.ts';
import { Duration } from '../display/duration.ts';
import { Icon } from '../display/icon.ts';
import type { NodeDetail } from './node-desk.ts';

type StageTime = NodeDetail['timeline'][number];

interface Step extends StageTime {
  /** Seconds spent in this stage, so far or until the next. */
  readonly spent: number;
  readonly last: boolean;
  /** Whether there is a usual time to compare with: nothing is waited for in the stage `ready`. */
  readonly timed: boolean;
  readonly slow: boolean;
  /** Shares of the longest time, per cent. */
  readonly width: number;
  readonly usualAt: number;
}

const SLOW_FACTOR = 2;
const SLOW_SECONDS = 5; // a second instead of none is not slow

/** The stages a server has passed, each with the time it spent there against the time it usually takes. */
@Component({
  selector: 'wf-boot-timeline',
  imports: [Duration, Icon],
  templateUrl: './boot-timeline.html',
  styleUrl: './boot-timeline.css',
})
export class BootTimeline {
  private readonly clock = inject(Clock);

  readonly stages = input.required<NodeDetail['timeline']>();
  readonly stuck = input(false);

  protected readonly steps = computed(() => toSteps(this.stages(), this.clock.now()));

  protected time(at: string): string {
    return new Date(at).toLocaleTimeString();
  }
}

function toSteps(stages: readonly StageTime[], now: number): readonly Step[] {
  const spent = stages.map((stage, index) => timeIn(stage, stages[index + 1], now));
  const timed = stages.map(({ usualSeconds }) => usualSeconds > 0);
  const longest = Math.max(
    1,
    ...stages.flatMap(({ usualSeconds }, i) => [timed[i] ? (spent[i] ?? 0) : 0, usualSeconds]),
  );
  return stages.map((stage, index) => {
    const seconds = spent[index] ?? 0;
    return {
      ...stage,
      spent: seconds,
      last: index === stages.length - 1,
      timed: timed[index] === true,
      slow: isSlow(seconds, stage.usualSeconds),
      width: share(seconds, longest),
      usualAt: share(stage.usualSeconds, longest),
    };
  });
}

function timeIn(stage: StageTime, next: StageTime | undefined, now: number): number {
  return next?.seconds ?? Math.max(0, (now - Date.parse(stage.at)) / 1000);
}

function isSlow(seconds: number, usual: number): boolean {
  return usual > 0 && seconds > usual * SLOW_FACTOR && seconds > usual + SLOW_SECONDS;
}

// Square roots keep a second visible beside five minutes.
function share(seconds: number, longest: number): number {
  return Math.min(100, 100 * Math.sqrt(seconds / longest));
}
