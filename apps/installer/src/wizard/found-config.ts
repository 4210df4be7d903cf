import type { Issue } from '@operos/cluster-model';
import type { Base } from '../answers/answers.ts';

/** A settings file on a volume labelled OPEROS-CONFIG. */
export interface FoundConfig {
  readonly path: string;
  /** What it says; undefined where it cannot be used. */
  readonly base: Base | undefined;
  /** Everything that is wrong with it. */
  readonly issues: readonly Issue[];
}
