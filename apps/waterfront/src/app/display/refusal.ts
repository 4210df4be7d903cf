import { Component, input } from '@angular/core';
import type { Submission } from '../graphql/submission.ts';
import { IssueList } from './issue-list.ts';
import { Notice } from './notice.ts';

/** Why a form was not taken. */
@Component({
  selector: 'wf-refusal',
  imports: [IssueList, Notice],
  template: `
    <div role="alert">
      @if (submission().issues().length > 0) {
        <wf-issue-list [issues]="submission().issues()" />
      }
      @if (submission().failed()) {
        <wf-notice tone="bad">
          Teamster did not answer, so this may or may not have been done. Look before you try again.
        </wf-notice>
      }
    </div>
  `,
})
export class Refusal {
  readonly submission = input.required<Submission>();
}
