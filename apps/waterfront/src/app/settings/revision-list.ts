import { Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Ago } from '../display/ago.ts';
import type { Revision } from './settings-desk.ts';

/** Earlier versions of the settings, to read or to take up again. */
@Component({
  selector: 'wf-revision-list',
  imports: [Ago, MatButton],
  template: `
    @for (revision of revisions(); track revision.revision) {
      <details>
        <summary>
          Revision {{ revision.revision }}
          <span class="wf-muted">
            by {{ revision.changedBy }} <wf-ago [at]="revision.changedAt" />
            @if (revision.revision === current()) {
              · in force
            }
          </span>
        </summary>
        <pre tabindex="0" role="group" [attr.aria-label]="'Revision ' + revision.revision">{{
          revision.yaml
        }}</pre>
        @if (revision.revision !== current()) {
          <button matButton="outlined" type="button" (click)="takeUp.emit(revision)">
            Take this version into the editor
          </button>
        }
      </details>
    } @empty {
      <p class="wf-muted">There is none.</p>
    }
  `,
  styles: `
    details {
      padding: 6px 0;
      border-block-end: 1px solid var(--wf-line);
    }

    summary {
      cursor: pointer;
    }

    pre {
      max-block-size: 320px;
      padding: 10px;
      overflow: auto;
      border-radius: 10px;
      background: var(--mat-sys-surface-container-low);
    }
  `,
})
export class RevisionList {
  readonly revisions = input.required<readonly Revision[]>();
  readonly current = input.required<number>();
  readonly takeUp = output<Revision>();
}
