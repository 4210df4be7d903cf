import { Component, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import type { Role } from '@operos/teamster-api/operations';
import { Refusal } from '../display/refusal.ts';
import { Submission } from '../graphql/submission.ts';
import { AccessDesk } from './access-desk.ts';
import { roles } from './role-meaning.ts';

/** Adds somebody who may sign in. */
@Component({
  selector: 'wf-person-dialog',
  imports: [
    FormsModule,
    MatButton,
    MatDialogModule,
    MatFormFieldModule,
    MatInput,
    MatSelectModule,
    Refusal,
  ],
  templateUrl: './person-dialog.html',
  styles: `
    mat-form-field {
      inline-size: 100%;
      margin-block-end: 6px;
    }
  `,
})
export class PersonDialog {
  private readonly desk = inject(AccessDesk);
  private readonly self = inject<MatDialogRef<PersonDialog>>(MatDialogRef);

  protected readonly roles = roles;
  protected readonly name = signal('');
  protected readonly password = signal('');
  protected readonly role = signal<Role>('OPERATOR');
  protected readonly submission = new Submission();

  protected async save(): Promise<void> {
    const person = { name: this.name().trim(), password: this.password(), role: this.role() };
    const done = await this.submission.send(() => this.desk.addPerson(person));
    if (done !== undefined) this.self.close(true);
  }
}
