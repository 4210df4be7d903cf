import type { Action } from '../plan/action.ts';
import type { InstallPlan } from '../plan/install-plan.ts';
import type { Progress } from './progress.ts';

const MEBIBYTE = 2 ** 20;

/** Knows how far an installation is: steps count by the time they are expected to take, actions by their bytes. */
export class ProgressMeter {
  readonly #plan: InstallPlan;
  readonly #elapsed: () => number;
  #index = 0;
  #done = 0;
  #within = 0;

  constructor(plan: InstallPlan, elapsed: () => number) {
    this.#plan = plan;
    this.#elapsed = elapsed;
  }

  beginStep(index: number): void {
    this.#index = index;
    this.#done = 0;
    this.#within = 0;
  }

  /** So many bytes of the action that is under way. */
  bytes(bytes: number): void {
    this.#within = bytes / MEBIBYTE;
  }

  endAction(action: Action): void {
    this.#done += weightOf(action);
    this.#within = 0;
  }

  progress(line?: string): Progress {
    const { steps } = this.#plan;
    const step = steps[this.#index];
    const before = steps.slice(0, this.#index).reduce((sum, { seconds }) => sum + seconds, 0);
    const all = steps.reduce((sum, { seconds }) => sum + seconds, 0);
    return {
      step: step?.id ?? '',
      title: step?.title ?? '',
      index: this.#index,
      of: steps.length,
      share: (before + (step?.seconds ?? 0) * this.#shareOfStep()) / all,
      elapsedMs: this.#elapsed(),
      expectedMs: all * 1000,
      ...(line === undefined ? {} : { line }),
    };
  }

  #shareOfStep(): number {
    const actions = this.#plan.steps[this.#index]?.actions ?? [];
    const all = actions.reduce((sum, action) => sum + weightOf(action), 0);
    return all === 0 ? 1 : Math.min(1, (this.#done + this.#within) / all);
  }
}

function weightOf(action: Action): number {
  return action.kind === 'copy' ? Math.max(1, action.bytes / MEBIBYTE) : 1;
}
