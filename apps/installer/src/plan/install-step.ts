import type { Action } from './action.ts';

/** One step of an installation; the steps of a plan are carried out in their order. */
export interface InstallStep {
  /** Lower-case words with hyphens: `file-systems`. */
  readonly id: string;
  /** For people, an imperative: `Copy the system`. */
  readonly title: string;
  /** How long it is expected to take on a usual server. */
  readonly seconds: number;
  readonly actions: readonly Action[];
}
