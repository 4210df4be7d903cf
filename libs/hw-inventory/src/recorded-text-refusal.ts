import type { Issue } from '@operos/cluster-model';

/** Stops a parser half-way; caught where the outcome is made, so that no caller ever sees it thrown. */
export class RecordedTextRefusal extends Error {
  readonly issue: Issue;

  constructor(issue: Issue) {
    super(issue.message);
    this.name = 'RecordedTextRefusal';
    this.issue = issue;
  }
}

/** A refusal for text that breaks a limit or is not what its program prints. */
export function refusal(code: string, message: string, path = ''): RecordedTextRefusal {
  const remedy = 'Record the output again with the unchanged program and give the whole of it.';
  return new RecordedTextRefusal({ path, severity: 'error', code, message, remedy });
}
