import type { Issue as FoundIssue } from '@operos/cluster-model';
import type { Issue, IssueList } from '@operos/teamster-api/resolvers';

/** An issue of the domain as the API shows it. */
export function issueView(issue: FoundIssue): Issue {
  return { ...issue, severity: issue.severity === 'error' ? 'ERROR' : 'WARNING' };
}

/** The answer of a mutation that changed nothing. */
export function issueListView(
  issues: readonly FoundIssue[],
): IssueList & { __typename: 'IssueList' } {
  return { __typename: 'IssueList', issues: issues.map(issueView) };
}
