import { Component, computed, inject, resource } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Dialogs } from '../display/dialogs.ts';
import { LoadFailure } from '../display/load-failure.ts';
import { AccessDesk, type JoinToken, type Person, type Token } from './access-desk.ts';
import { AuditTable } from './audit-table.ts';
import { JoinTokenDialog } from './join-token-dialog.ts';
import { JoinTokenTable } from './join-token-table.ts';
import { PasswordDialog } from './password-dialog.ts';
import { PersonDialog } from './person-dialog.ts';
import { PersonTable } from './person-table.ts';
import { TokenDialog } from './token-dialog.ts';
import { TokenTable } from './token-table.ts';

const AUDIT_LINES = 100;

/** Who may sign in, which integrations may ask, and what each did. For admins. */
@Component({
  selector: 'wf-access-page',
  imports: [AuditTable, JoinTokenTable, LoadFailure, MatButton, PersonTable, TokenTable],
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
  private readonly dialogs = inject(Dialogs);

  protected readonly lists = resource({ loader: () => this.desk.read() });
  protected readonly audit = resource({ loader: () => this.desk.audit(AUDIT_LINES) });
  protected readonly people = computed(() =>
    this.lists.hasValue() ? this.lists.value().users : [],
  );
  protected readonly tokens = computed(() =>
    this.lists.hasValue() ? this.lists.value().apiTokens : [],
  );
  protected readonly joinTokens = computed(() =>
    this.lists.hasValue() ? this.lists.value().joinTokens : [],
  );
  protected readonly auditLines = computed(() => (this.audit.hasValue() ? this.audit.value() : []));

  protected addPerson(): Promise<void> {
    return this.readAgainAfter(this.dialogs.open(PersonDialog));
  }

  protected createToken(): Promise<void> {
    // Its secret is shown once: a click beside the dialog must not lose it.
    return this.readAgainAfter(this.dialogs.open(TokenDialog, { mustAnswer: true }));
  }

  protected createJoinToken(): Promise<void> {
    return this.readAgainAfter(this.dialogs.open(JoinTokenDialog, { mustAnswer: true }));
  }

  protected setPassword(person: Person): Promise<void> {
    return this.readAgainAfter(this.dialogs.open(PasswordDialog, { data: person }));
  }

  protected revoke(token: Token): Promise<void> {
    const asked = this.dialogs.ask({
      title: `Revoke ${token.name}?`,
      explanation: 'Whatever uses this token is refused from now on. This cannot be undone.',
      action: 'Revoke',
      dangerous: true,
      run: () => this.desk.revokeToken(token.id),
    });
    return this.readAgainAfter(asked);
  }

  protected revokeJoinToken(token: JoinToken): Promise<void> {
    const asked = this.dialogs.ask({
      title: `Revoke the join token ${token.id}?`,
      explanation: 'It lets nobody in any more. Machines that it has let in stay.',
      action: 'Revoke',
      dangerous: true,
      run: () => this.desk.revokeJoinToken(token.id),
    });
    return this.readAgainAfter(asked);
  }

  private async readAgainAfter(dialog: Promise<unknown>): Promise<void> {
    await dialog;
    this.lists.reload();
    this.audit.reload();
  }
}
