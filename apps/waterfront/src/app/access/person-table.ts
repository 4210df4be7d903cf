import { Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Ago } from '../display/ago.ts';
import type { Person } from './access-desk.ts';

/** Who may sign in. */
@Component({
  selector: 'wf-person-table',
  imports: [Ago, MatButton],
  template: `
    <div class="wf-scroll" tabindex="0" role="group" aria-label="People">
      <table class="wf-table">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Role</th>
            <th scope="col">Last here</th>
            <th scope="col"><span class="cdk-visually-hidden">Actions</span></th>
          </tr>
        </thead>
        <tbody>
          @for (person of people(); track person.name) {
            <tr>
              <th scope="row">{{ person.name }}</th>
              <td>{{ person.role.toLowerCase() }}</td>
              <td>
                @if (person.lastLogin; as at) {
                  <wf-ago [at]="at" />
                } @else {
                  never
                }
              </td>
              <td>
                <button
                  matButton
                  type="button"
                  [attr.aria-label]="'Set password… for ' + person.name"
                  (click)="setPassword.emit(person)"
                >
                  Set password…
                </button>
              </td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
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
export class PersonTable {
  readonly people = input.required<readonly Person[]>();
  readonly setPassword = output<Person>();
}
