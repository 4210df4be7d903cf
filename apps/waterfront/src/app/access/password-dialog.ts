import { Component, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { Refusal } from '../display/refusal.ts';
import { Submission } from '../graphql/submission.ts';
import { Session } from '../session/session.ts';
import { AccessDesk } from './access-desk.ts';

/** Changes one's own password, or sets that of the person given as data. Ends that person's sessions. */
@Component({
  selector: 'wf-password-dialog',
  imports: [FormsModule, MatButton, MatDialogModule, MatFormFieldModule, MatInput, Refusal],
  templateUrl: './password-dialog.html',
  styles: `
    mat-form-field {
      inline-size: 100%;
      margin-block-end: 6px;
    }
  `,
})
export class PasswordDialog {
  private readonly desk = inject(AccessDesk);
  private readonly session = inject(Session);
  private readonly self = inject<MatDialogRef<PasswordDialog>>(MatDialogRef);
  private readonly other = inject<{ readonly name: string } | null>(MAT_DIALOG_DATA, {
    optional: true,
  });

  protected readonly own = this.other === null;
  protected readonly userName = this.other?.name ?? this.session.viewer()?.name ?? '';
  protected readonly current = signal('');
  protected readonly next = signal('');
  protected readonly submission = new Submission();

  protected async save(): Promise<void> {
    const change = {
      userName: this.userName,
      currentPassword: this.own ? this.current() : null,
      newPassword: this.next(),
    };
    const done = await this.submission.send(() => this.desk.changePassword(change));
    if (done === undefined) return;
    this.self.close(true);
    if (this.own) this.session.expire();
  }
}
