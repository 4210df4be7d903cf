import { Component, computed, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatDialogModule } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { CopyButton } from '../display/copy-button.ts';
import { Notice } from '../display/notice.ts';
import { Refusal } from '../display/refusal.ts';
import { Submission } from '../graphql/submission.ts';
import { AccessDesk, type IssuedJoinToken } from './access-desk.ts';

/** Makes a token that lets machines in, and shows its secret, this once. */
@Component({
  selector: 'wf-join-token-dialog',
  imports: [
    CopyButton,
    FormsModule,
    MatButton,
    MatDialogModule,
    MatFormFieldModule,
    MatInput,
    Notice,
    Refusal,
  ],
  templateUrl: './join-token-dialog.html',
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
export class JoinTokenDialog {
  private readonly desk = inject(AccessDesk);

  protected readonly uses = signal(1);
  protected readonly minutes = signal(60);
  protected readonly id = signal('');
  protected readonly issued = signal<IssuedJoinToken | undefined>(undefined);
  /** As prospector reads it. */
  protected readonly line = computed(() => {
    const issued = this.issued();
    return issued && `${issued.token.id}:${issued.secret}`;
  });
  protected readonly submission = new Submission();

  protected async create(): Promise<void> {
    const id = this.id().trim() || null;
    const token = { id, uses: this.uses(), minutes: this.minutes() };
    this.issued.set(await this.submission.send(() => this.desk.issueJoinToken(token)));
  }
}
