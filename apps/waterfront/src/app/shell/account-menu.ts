import { Component, inject } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatMenuModule } from '@angular/material/menu';
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
  private readonly dialog = inject(MatDialog);

  protected readonly viewer = this.session.viewer;

  protected async changePassword(): Promise<void> {
    const { PasswordDialog } = await import('../access/password-dialog.ts');
    this.dialog.open(PasswordDialog, { width: '440px' });
  }

  protected async signOut(): Promise<void> {
    await this.session.signOut();
  }
}
