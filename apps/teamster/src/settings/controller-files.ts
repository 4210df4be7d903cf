import type { ClusterSettings, Issue } from '@operos/cluster-model';
import type { FileChange } from './settings-store.ts';

/** The files of this controller that follow from the settings and the servers known now. */
export abstract class ControllerFiles {
  /** What the settings would change on the machine; touches nothing. */
  abstract diff(settings: ClusterSettings): Promise<ControllerDiff>;
  /** Brings the machine to the settings, or puts everything back and says why. */
  abstract bring(settings: ClusterSettings): Promise<ControllerOutcome>;
}

/** What would change, and what our linters and the daemons' own checkers say of it. */
export interface ControllerDiff {
  readonly files: readonly FileChange[];
  readonly issues: readonly Issue[];
}

/** What became of an attempt; with issues nothing was changed. */
export interface ControllerOutcome {
  readonly changedFiles: readonly string[];
  readonly issues: readonly Issue[];
}
