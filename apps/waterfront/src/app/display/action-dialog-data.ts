import type { Outcome } from '../graphql/outcome.ts';

/** A question before something is done, and how to do it. */
export interface ActionDialogData<T> {
  readonly title: string;
  readonly explanation: string;
  /** The verb on the button: `Retire node-7`. */
  readonly action: string;
  readonly dangerous?: boolean;
  readonly field?: ActionField;
  /** Gets the text of the field, trimmed; empty without one. */
  readonly run: (text: string) => Promise<Outcome<T>>;
}

/** One thing to type before the action. */
export interface ActionField {
  readonly label: string;
  readonly initial?: string;
  readonly hint?: string;
  readonly multiline?: boolean;
  /** The action stays locked until exactly this is typed. */
  readonly mustEqual?: string;
}
