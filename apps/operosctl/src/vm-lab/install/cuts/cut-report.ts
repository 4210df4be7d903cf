/** An installation that lost its power, and what became of it. */
export interface CutReport {
  /** Seconds since its first step. */
  readonly at: number;
  /** The step that was under way; `installed` when it was over. */
  readonly during: string;
  /** Whether the bystander is byte for byte what it was after the cut and after all. */
  readonly bystanderUntouched: boolean;
  /** Why it is not as it should be, a sentence each. */
  readonly problems: readonly string[];
}

/** For a person: a line for each cut. */
export function printCuts(reports: readonly CutReport[]): string {
  const failed = reports.filter(({ problems }) => problems.length > 0).length;
  return [
    ...reports.map(({ at, during, bystanderUntouched, problems }) => {
      const verdict = problems.length === 0 ? 'passed' : `FAILED: ${problems.join('; ')}`;
      const bystander = bystanderUntouched ? 'other disk untouched' : 'OTHER DISK TOUCHED';
      return `cut after ${at.toFixed(1).padStart(6)} s, during ${during.padEnd(16)} ${bystander}, ${verdict}`;
    }),
    failed === 0
      ? `All ${reports.length} installations were finished by a second run.`
      : `${failed} of ${reports.length} installations were not finished by a second run.`,
    '',
  ].join('\n');
}
