import { Component, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatDialogModule } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import type { Role } from '@operos/teamster-api/operations';
import { CopyButton } from '../display/copy-button.ts';
import { Notice } from '../display/notice.ts';
import { Refusal } from '../display/refusal.ts';
import { Submission } from '../graphql/submission.ts';
import { AccessDesk } from './access-desk.ts';
import { roles } from './role-meaning.ts';

/** Makes a token for an integration and shows its secret, this once. */
@Component({
  selector: 'wf-token-dialog',
  imports: [
    CopyButton,
    FormsModule,
    MatButton,
    MatDialogModule,
    MatFormFieldModule,
    MatInput,
    MatSelectModule,
    Notice,
    Refusal,
  ],
  templateUrl: './token-dialog.html',
  styles: `
    mat-form-field {
      inline-size: 100%;
      margin-block-end: 6px;
    }

    .secret {
      margin: 12px 0 4px;
      padding: 10px 12px;
      border-radius: 8px;
      background: var(--mat-sys-surface-container-high);
      overflow-wrap: anywhere;
      user-select: all;
    }
  `,
})
export class TokenDialog {
  private readonly desk = inject(AccessDesk);

  protected readonly roles = roles;
  protected readonly name = signal('');
  protected readonly role = signal<Role>('VIEWER');
  protected readonly days = signal(90);
  protected readonly secret = signal('');
  protected readonly submission = new Submission();

  protected async create(): Promise<void> {
    const token = { name: this.name().trim(), role: this.role(), expiresInDays: this.days() };
    const created = await this.submission.send(() => this.desk.issueToken(token));
    if (created !== undefined) this.secret.set(created.secret);
  }
}
