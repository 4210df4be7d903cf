import type { IssueTextFragment } from '@operos/teamster-api/operations';

/** A refusal with one error, at a path. */
export function refusal(path: string, message: string) {
  const issue: IssueTextFragment = {
    path,
    severity: 'ERROR',
    code: 'test-refusal',
    message,
    remedy: 'Do something else.',
  };
  return { kind: 'refused', issues: [issue] } as const;
}
