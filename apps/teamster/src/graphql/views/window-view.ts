import type { EnrolmentWindow } from '@operos/teamster-api/resolvers';
import type { OpenWindow } from '../../admission/admission.ts';
import { timestamp } from './timestamp.ts';

/** The enrolment window as the API shows it; empty when none is open. */
export function windowView(
  open: OpenWindow | null,
): EnrolmentWindow & { __typename: 'EnrolmentWindow' } {
  return {
    __typename: 'EnrolmentWindow',
    until: open && timestamp(open.until),
    remaining: open?.remaining ?? null,
  };
}
