import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';

/** Where an address leads nowhere. */
@Component({
  selector: 'wf-missing-page',
  imports: [RouterLink],
  template: `
    <div class="wf-page">
      <h1>There is no such page</h1>
      <p>The address may be mistyped. <a routerLink="/">Go to the overview</a></p>
    </div>
  `,
})
export class MissingPage {}
