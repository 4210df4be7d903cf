import type { IssueList } from '@operos/teamster-api/resolvers';

/** What became of a mutation, from its result. */
export function auditedOutcome(result: unknown): string {
  return isIssueList(result)
    ? `refused: ${result.issues.map((issue) => issue.code).join(', ')}`
    : 'done';
}

function isIssueList(result: unknown): result is IssueList {
  return typeof result === 'object' && result !== null && 'issues' in result && isRefusal(result);
}

// A plan of settings has issues too.
function isRefusal(result: object): boolean {
  return '__typename' in result && result.__typename === 'IssueList';
}
