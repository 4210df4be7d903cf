import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule } from '@angular/material/dialog';
import { MatProgressBar } from '@angular/material/progress-bar';
import { SimulatedChip } from '../display/simulated-chip.ts';
import { NodeActions } from '../node/node-actions.ts';
import { NodesFeed } from '../nodes/nodes-feed.ts';
import type { WaitingMachine } from './waiting-desk.ts';

interface Failure {
  readonly name: string;
  readonly reason: string;
}

/** Approves several machines after one more look at the list, and says which were refused. */
@Component({
  selector: 'wf-approve-many-dialog',
  imports: [MatButton, MatDialogModule, MatProgressBar, SimulatedChip],
  templateUrl: './approve-many-dialog.html',
  styleUrl: './approve-many-dialog.css',
})
export class ApproveManyDialog {
  protected readonly machines = inject<readonly WaitingMachine[]>(MAT_DIALOG_DATA);
  private readonly actions = inject(NodeActions);
  private readonly feed = inject(NodesFeed);

  protected readonly state = signal<'asking' | 'working' | 'done'>('asking');
  protected readonly title = computed(() => {
    const count = this.machines.length;
    const machines = count === 1 ? '1 machine' : `${count} machines`;
    const titles = { asking: `Approve ${machines}?`, working: 'Approving…', done: 'Done' };
    return titles[this.state()];
  });
  protected readonly finished = signal(0);
  protected readonly failures = signal<readonly Failure[]>([]);
  protected readonly percent = computed(() => (100 * this.finished()) / this.machines.length);
  protected readonly approved = computed(() => this.finished() - this.failures().length);

  protected async run(): Promise<void> {
    this.state.set('working');
    // One after the other: each gets the next free name and address, in the order they are listed.
    for (const machine of this.machines) await this.approve(machine);
    this.state.set('done');
  }

  private async approve({ id, name }: WaitingMachine): Promise<void> {
    try {
      const outcome = await this.actions.approve(id);
      if (outcome.kind === 'done') this.feed.show(outcome.value.node);
      else this.fail(name, outcome.issues.map(({ message }) => message).join(' '));
    } catch {
      this.fail(name, 'Teamster did not answer.');
    }
    this.finished.update((count) => count + 1);
  }

  private fail(name: string, reason: string): void {
    this.failures.update((failures) => [...failures, { name, reason }]);
  }
}
