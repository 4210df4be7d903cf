import { Component, input } from '@angular/core';
import { Ago } from '../display/ago.ts';
import type { AuditLine } from './access-desk.ts';

/** What people and tokens did, newest first. */
@Component({
  selector: 'wf-audit-table',
  imports: [Ago],
  template: `
    @if (lines().length > 0) {
      <div class="wf-scroll" tabindex="0" role="group" aria-label="What was done">
        <table class="wf-table">
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">Who</th>
              <th scope="col">Did what</th>
              <th scope="col">To what</th>
              <th scope="col">Outcome</th>
              <th scope="col">From</th>
            </tr>
          </thead>
          <tbody>
            @for (line of lines(); track line.id) {
              <tr>
                <td><wf-ago [at]="line.at" /></td>
                <td>{{ line.actor }}</td>
                <td>{{ line.action }}</td>
                <td>{{ line.target ?? '–' }}</td>
                <td>{{ line.outcome }}</td>
                <td class="wf-mono">{{ line.sourceAddress ?? '–' }}</td>
              </tr>
            }
          </tbody>
        </table>
      </div>
    } @else {
      <p class="wf-muted">Nothing yet.</p>
    }
  `,
  styles: `
    .wf-scroll {
      max-block-size: 420px;
    }
  `,
})
export class AuditTable {
  readonly lines = input.required<readonly AuditLine[]>();
}
