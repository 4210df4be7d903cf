import { Component, input } from '@angular/core';
import type { IssueTextFragment } from '@operos/teamster-api/operations';
import { Icon } from './icon.ts';

/** What stands in the way and what to do about it, each at its place. */
@Component({
  selector: 'wf-issue-list',
  imports: [Icon],
  templateUrl: './issue-list.html',
  styleUrl: './issue-list.css',
})
export class IssueList {
  readonly issues = input.required<readonly IssueTextFragment[]>();
}
