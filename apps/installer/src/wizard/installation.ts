import type { Issue } from '@operos/cluster-model';
import { appendLog, emptyLog, type LogView } from '@operos/terminal-ui';
import type { MachineOutcome } from '../machine/install-machine.ts';
import type { Progress } from '../run/progress.ts';

/** An installation that is under way, or how it ended. */
export interface Installation {
  readonly phase: 'preparing' | 'running' | 'stopping' | Ended;
  /** Of the last step that was begun. */
  readonly progress: Progress | undefined;
  /** Since it began, by the clock and not by what happens. */
  readonly elapsedMs: number;
  readonly log: LogView;
}

/** How it ended. */
export type Ended =
  | MachineOutcome
  /** It did not begin. */
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] };

/** It begins with looking at disks and medium. */
export const beginning: Installation = {
  ...{ phase: 'preparing', progress: undefined, elapsedMs: 0, log: emptyLog },
};

/** After news of it. */
export function withProgress(before: Installation, progress: Progress): Installation {
  const { line } = progress;
  const phase = before.phase === 'preparing' ? 'running' : before.phase;
  return {
    ...{ phase, progress, elapsedMs: Math.max(before.elapsedMs, progress.elapsedMs) },
    log: line === undefined ? before.log : appendLog(before.log, line),
  };
}

/** Whether something is being written now. */
export function isUnderWay(installation: Installation | undefined): boolean {
  return typeof installation?.phase === 'string';
}
