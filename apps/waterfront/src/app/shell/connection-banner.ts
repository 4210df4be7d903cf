import { Component, computed, effect, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { LiveConnection } from '../graphql/live-connection.ts';
import { Notice } from '../display/notice.ts';

/** Says that what is shown may be old while Teamster cannot be reached. */
@Component({
  selector: 'wf-connection-banner',
  imports: [MatButton, Notice],
  template: `
    <div role="status">
      @if (live.state() === 'lost') {
        <wf-notice tone="bad" data-testid="connection-lost">
          The connection to Teamster is lost. What you see was true at {{ time() }}; it is tried
          again by itself.
          <button matButton type="button" (click)="live.retry()">Try now</button>
        </wf-notice>
      }
    </div>
  `,
  styles: `
    wf-notice {
      margin: 12px 16px 0;
    }
  `,
})
export class ConnectionBanner {
  protected readonly live = inject(LiveConnection);
  private readonly lostAt = signal(new Date());
  protected readonly time = computed(() => this.lostAt().toLocaleTimeString());

  constructor() {
    effect(() => {
      if (this.live.state() === 'lost') this.lostAt.set(new Date());
    });
  }
}
