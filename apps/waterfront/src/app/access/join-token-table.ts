import { Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Ago } from '../display/ago.ts';
import type { JoinToken } from './access-desk.ts';

/** Which tokens let machines in without a person, and how many more. */
@Component({
  selector: 'wf-join-token-table',
  imports: [Ago, MatButton],
  templateUrl: './join-token-table.html',
  styles: `
    td,
    th {
      vertical-align: middle;
    }

    td:last-child {
      text-align: end;
    }
  `,
})
export class JoinTokenTable {
  readonly tokens = input.required<readonly JoinToken[]>();
  readonly revoke = output<JoinToken>();

  protected until({ expiresAt }: JoinToken): string {
    const [dateStyle, timeStyle] = ['medium', 'short'] as const;
    return new Date(expiresAt).toLocaleString(undefined, { dateStyle, timeStyle });
  }
}
