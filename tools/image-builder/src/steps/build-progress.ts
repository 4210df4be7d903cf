/** Which step of how many. */
export interface StepPosition {
  readonly name: string;
  readonly number: number;
  readonly of: number;
}

/** Who is told how a build goes on. */
export abstract class BuildProgress {
  /** The step's result was there already. */
  abstract kept(position: StepPosition): void;
  /** The step begins, because the named inputs changed; the answer is called when it ends. */
  abstract started(
    position: StepPosition,
    because: readonly string[],
  ): (outcome: 'done' | 'failed') => void;
}
