import type { IssueTextFragment } from '@operos/teamster-api/operations';

/** What came of a change: the new state, or why nothing was changed. */
export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'refused'; readonly issues: readonly IssueTextFragment[] };

interface Refused {
  readonly __typename: 'IssueList';
  readonly issues: readonly IssueTextFragment[];
}

/** Splits the union that every mutation of Teamster answers with. */
export function outcomeOf<T extends { readonly __typename: string }>(
  answer: T,
): Outcome<Exclude<T, Refused>> {
  return isRefusal(answer)
    ? { kind: 'refused', issues: answer.issues }
    : { kind: 'done', value: answer as Exclude<T, Refused> };
}

function isRefusal(answer: { readonly __typename: string }): answer is Refused {
  return answer.__typename === 'IssueList';
}
