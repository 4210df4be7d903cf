import { Component, computed, inject, resource } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { ActionDialog } from '../display/action-dialog.ts';
import type { ActionDialogData } from '../display/action-dialog-data.ts';
import { LoadFailure } from '../display/load-failure.ts';
import { AccessDesk, type Person, type Token } from './access-desk.ts';
import { AuditTable } from './audit-table.ts';
import { PasswordDialog } from './password-dialog.ts';
import { PersonDialog } from './person-dialog.ts';
import { PersonTable } from './person-table.ts';
import { TokenDialog } from './token-dialog.ts';
import { TokenTable } from './token-table.ts';

const AUDIT_LINES = 100;
const WIDTH = '460px';

/** Who may sign in, which integrations may ask, and what each did. For admins. */
@Component({
  selector: 'wf-access-page',
  imports: [AuditTable, LoadFailure, MatButton, PersonTable, TokenTable],
  templateUrl: './access-page.html',
  styles: `
    .wf-card {
      margin-block-end: 16px;
    }

    .wf-heading {
      justify-content: space-between;
      margin-block-end: 6px;
    }

    h2 {
      margin: 0;
    }
  `,
})
export class AccessPage {
  private readonly desk = inject(AccessDesk);
  private readonly dialog = inject(MatDialog);

  protected readonly lists = resource({ loader: () => this.desk.read() });
  protected readonly audit = resource({ loader: () => this.desk.audit(AUDIT_LINES) });
  protected readonly people = computed(() =>
    this.lists.hasValue() ? this.lists.value().users : [],
  );
  protected readonly tokens = computed(() =>
    this.lists.hasValue() ? this.lists.value().apiTokens : [],
  );
  protected readonly auditLines = computed(() => (this.audit.hasValue() ? this.audit.value() : []));

  protected addPerson(): void {
    this.readAgainAfter(this.dialog.open(PersonDialog, { width: WIDTH }));
  }

  protected createToken(): void {
    this.readAgainAfter(this.dialog.open(TokenDialog, { width: WIDTH, disableClose: true }));
  }

  protected setPassword(person: Person): void {
    this.readAgainAfter(this.dialog.open(PasswordDialog, { data: person, width: WIDTH }));
  }

  protected revoke(token: Token): void {
    const data: ActionDialogData<unknown> = {
      title: `Revoke ${token.name}?`,
      explanation: 'Whatever uses this token is refused from now on. This cannot be undone.',
      action: 'Revoke',
      dangerous: true,
      run: () => this.desk.revokeToken(token.id),
    };
    this.readAgainAfter(this.dialog.open(ActionDialog, { data, width: WIDTH }));
  }

  private readAgainAfter(dialog: {
    afterClosed(): { subscribe(next: () => void): unknown };
  }): void {
    dialog.afterClosed().subscribe(() => {
      this.lists.reload();
      this.audit.reload();
    });
  }
}
