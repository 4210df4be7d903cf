import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PhaseChip } from '../display/phase-chip.ts';
import { SimulatedChip } from '../display/simulated-chip.ts';
import { compareMachines } from './compare-machines.ts';
import type { Machine } from './waiting-desk.ts';

/** Two machines side by side, what differs marked. */
@Component({
  selector: 'wf-conflict-table',
  imports: [PhaseChip, RouterLink, SimulatedChip],
  template: `
    <div class="wf-scroll" tabindex="0" role="group" aria-label="Side by side">
      <table class="wf-table">
        <thead>
          <tr>
            <td></td>
            <th scope="col">This machine</th>
            <th scope="col">
              <a [routerLink]="['/nodes', known().id]">{{ known().name }}</a>
              @if (known().simulated) {
                <wf-simulated-chip form="icon" />
              }
              <wf-phase-chip [phase]="known().phase" />
            </th>
          </tr>
        </thead>
        <tbody>
          @for (line of lines(); track line.label) {
            <tr [class.differs]="line.differs" [attr.data-differs]="line.differs">
              <th scope="row">
                {{ line.label }}
                @if (line.differs) {
                  <span class="mark">differs</span>
                }
              </th>
              <td class="wf-mono">{{ line.waiting }}</td>
              <td class="wf-mono">{{ line.known }}</td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    td,
    th {
      padding-inline-start: 8px;
    }

    td {
      overflow-wrap: anywhere;
      min-inline-size: 130px;
    }

    .differs td {
      background: var(--wf-wait-soft);
    }

    .mark {
      display: block;
      color: var(--wf-wait);
      font: var(--mat-sys-label-small);
    }
  `,
})
export class ConflictTable {
  readonly waiting = input.required<Machine>();
  readonly known = input.required<Machine>();

  protected readonly lines = computed(() => compareMachines(this.waiting(), this.known()));
}
