import { Component, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Ago } from '../display/ago.ts';
import { Clock } from '../display/clock.ts';
import type { Token } from './access-desk.ts';

/** Which integrations may ask, and until when. */
@Component({
  selector: 'wf-token-table',
  imports: [Ago, MatButton],
  templateUrl: './token-table.html',
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
export class TokenTable {
  private readonly clock = inject(Clock);

  readonly tokens = input.required<readonly Token[]>();
  readonly revoke = output<Token>();

  protected state(token: Token): string {
    if (token.revokedAt !== null) return 'revoked';
    if (Date.parse(token.expiresAt) < this.clock.now()) return 'expired';
    return `until ${new Date(token.expiresAt).toLocaleDateString()}`;
  }

  protected works(token: Token): boolean {
    return this.state(token).startsWith('until');
  }
}
