/** What one code of an issue stands for; docs/issue-codes.md is made of these. */
export interface IssueCode {
  readonly severity: 'error' | 'warning';
  /** One sentence, without the value that was given. */
  readonly meaning: string;
  /** What to do about it, unless the issue itself knows better. */
  readonly remedy: string;
}
