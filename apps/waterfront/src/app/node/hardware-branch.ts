import type { IconName } from '../display/icon-paths.ts';

/** A branch of the hardware tree: a part, what is known of it, and its own parts. */
export interface HardwareBranch {
  readonly icon: IconName;
  readonly title: string;
  /** What is worth knowing without opening it. */
  readonly summary: string;
  readonly facts: readonly HardwareFact[];
  readonly parts: readonly HardwareBranch[];
}

export interface HardwareFact {
  readonly label: string;
  readonly value: string;
}
