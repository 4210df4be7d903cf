import { outcomeOf } from './outcome.ts';

type Answer =
  | { readonly __typename: 'NodeResult'; readonly node: string }
  | { readonly __typename: 'IssueList'; readonly issues: readonly never[] };

describe('outcomeOf', () => {
  it('tells a result from a refusal', () => {
    const done: Answer = { __typename: 'NodeResult', node: 'n' };
    const refused: Answer = { __typename: 'IssueList', issues: [] };
    expect([done, refused].map((answer: Answer) => outcomeOf(answer))).toEqual([
      { kind: 'done', value: done },
      { kind: 'refused', issues: [] },
    ]);
  });
});
