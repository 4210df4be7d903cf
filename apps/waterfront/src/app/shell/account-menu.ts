import { Component, inject } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatMenuModule } from '@angular/material/menu';
import { Dialogs } from '../display/dialogs.ts';
import { Icon } from '../display/icon.ts';
import { Session } from '../session/session.ts';

/** Who is signed in, changing the password, and the way out. */
@Component({
  selector: 'wf-account-menu',
  imports: [MatIconButton, MatMenuModule, Icon],
  templateUrl: './account-menu.html',
  styles: `
    .who {
      padding: 10px 16px;
      line-height: 1.5;
    }

    .role {
      color: var(--mat-sys-on-surface-variant);
      text-transform: lowercase;
    }
  `,
})
export class AccountMenu {
  private readonly session = inject(Session);
  private readonly dialogs = inject(Dialogs);

  protected readonly viewer = this.session.viewer;

  protected async changePassword(): Promise<void> {
    const { PasswordDialog } = await import('../access/password-dialog.ts');
    await this.dialogs.open(PasswordDialog);
  }

  protected async signOut(): Promise<void> {
    await this.session.signOut().catch(() => {
      this.dialogs.say('Teamster did not answer. You are still signed in.');
    });
  }
}
