import type { WizardState } from './wizard-state.ts';

/** The state of the installer, for what happens beside the keys. */
export interface StateCell {
  state(): WizardState;
  /** Changes what the state is by then. */
  update(change: (state: WizardState) => WizardState): void;
}
