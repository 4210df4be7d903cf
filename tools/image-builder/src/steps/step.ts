/** What a step is given while it runs. */
export interface StepWork {
  /** An empty folder that becomes the step's result. */
  readonly output: string;
  /** Where the programs it starts write what they say. */
  readonly log: string;
  /** The result folder of a step that this one needs. */
  readonly resultOf: (step: string) => string;
}

/** One part of a build; the same name and inputs always give the same result. */
export interface Step {
  readonly name: string;
  /** Steps whose results this one reads. */
  readonly needs: readonly string[];
  /** Digests and settings that decide the result, each under a name that a person understands. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly run: (work: StepWork) => Promise<void>;
}
