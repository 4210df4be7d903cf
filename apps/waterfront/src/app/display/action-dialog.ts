import { Component, computed, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { Submission } from '../graphql/submission.ts';
import type { ActionDialogData } from './action-dialog-data.ts';
import { Refusal } from './refusal.ts';

/** Asks before it acts, shows why it was refused, and closes with what came of it. */
@Component({
  selector: 'wf-action-dialog',
  imports: [FormsModule, MatButton, MatDialogModule, MatFormFieldModule, MatInput, Refusal],
  templateUrl: './action-dialog.html',
  styleUrl: './action-dialog.css',
})
export class ActionDialog {
  protected readonly data = inject<ActionDialogData<unknown>>(MAT_DIALOG_DATA);
  private readonly self = inject<MatDialogRef<ActionDialog>>(MatDialogRef);

  protected readonly text = signal(this.data.field?.initial ?? '');
  protected readonly submission = new Submission();
  protected readonly locked = computed(
    () => this.submission.busy() || !this.complete(this.text().trim()),
  );

  protected async run(): Promise<void> {
    if (this.locked()) return;
    const done = await this.submission.send(() => this.data.run(this.text().trim()));
    if (done !== undefined) this.self.close(done);
  }

  private complete(text: string): boolean {
    const { field } = this.data;
    if (field === undefined) return true;
    return field.mustEqual === undefined ? text !== '' : text === field.mustEqual;
  }
}
