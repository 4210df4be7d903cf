import { Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Notice } from './notice.ts';

/** Says that something could not be read, and reads it again when asked. */
@Component({
  selector: 'wf-load-failure',
  imports: [MatButton, Notice],
  template: `
    <wf-notice tone="bad" role="alert">
      {{ what() }} could not be read from Teamster.
      <button matButton type="button" (click)="retry.emit()">Try again</button>
    </wf-notice>
  `,
})
export class LoadFailure {
  /** With a capital: "The leases". */
  readonly what = input.required<string>();
  readonly retry = output();
}
