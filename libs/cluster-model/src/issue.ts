/** One thing wrong with what somebody gave us, addressed so that a form field or a YAML line can show it. */
export interface Issue {
  /** Where, in the giver's own document: `privateNetwork.range.first`, `nodes[2].address`. */
  readonly path: string;
  /** An error forbids the change; a warning asks for a second look. */
  readonly severity: 'error' | 'warning';
  /** Stable, machine-readable, kebab-case: `network-overlap`. Every code is listed in docs/issue-codes.md. */
  readonly code: string;
  /** What is wrong, with the value that was given: "Expected …, got …". */
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string;
}

/** Whether nothing in the list forbids going on; warnings do not. */
export function isUsable(issues: readonly Issue[]): boolean {
  return issues.every((issue) => issue.severity !== 'error');
}
