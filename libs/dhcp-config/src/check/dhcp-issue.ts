import type { Issue } from '@operos/cluster-model';
import type { DhcpIssueCode } from './dhcp-issue-code.ts';

/** What a check says of one place in the model; the code is one of ours. */
export interface DhcpFinding {
  readonly path: string;
  readonly code: DhcpIssueCode;
  readonly message: string;
  readonly remedy: string;
}

/** An issue that forbids rendering. */
export function dhcpError(finding: DhcpFinding): Issue {
  return { severity: 'error', ...finding };
}

/** An issue that asks for a second look. */
export function dhcpWarning(finding: DhcpFinding): Issue {
  return { severity: 'warning', ...finding };
}
