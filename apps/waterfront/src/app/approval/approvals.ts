import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Dialogs } from '../display/dialogs.ts';
import { Icon } from '../display/icon.ts';
import { LoadFailure } from '../display/load-failure.ts';
import { NodeCommands } from '../node/node-commands.ts';
import { ApproveManyDialog } from './approve-many-dialog.ts';
import { WaitingCard } from './waiting-card.ts';
import type { WaitingMachine } from './waiting-desk.ts';
import { WaitingQueue } from './waiting-queue.ts';
import { WindowPanel } from './window-panel.ts';

const PAGE = 100; // nobody compares more at once

/** The machines that wait for a person, with what helps to decide. */
@Component({
  selector: 'wf-approvals',
  imports: [Icon, LoadFailure, MatButton, WaitingCard, WindowPanel],
  providers: [NodeCommands, WaitingQueue],
  templateUrl: './approvals.html',
  styleUrl: './approvals.css',
})
export class Approvals {
  protected readonly queue = inject(WaitingQueue);
  protected readonly commands = inject(NodeCommands);
  private readonly dialogs = inject(Dialogs);
  private readonly marked = signal<ReadonlySet<string>>(new Set());

  /** From 0. */
  private readonly wantedPage = signal(0);
  protected readonly pages = computed(() =>
    Math.max(1, Math.ceil(this.queue.machines().length / PAGE)),
  );
  /** Machines leave the queue, and with them perhaps the last page. */
  protected readonly page = computed(() => Math.min(this.wantedPage(), this.pages() - 1));
  protected readonly shown = computed(() =>
    this.queue.machines().slice(this.page() * PAGE, (this.page() + 1) * PAGE),
  );
  protected readonly selected = computed(() =>
    this.shown().filter(({ id }) => this.marked().has(id)),
  );
  /** A conflict is decided on its own, never in passing. */
  protected readonly plain = computed(() =>
    this.shown().filter((one) => one.conflictsWith === null),
  );
  protected readonly summary = computed(() => {
    const count = this.queue.machines().length;
    if (count === 0) return 'Nothing waits.';
    return count === 1 ? '1 machine waits.' : `${count} machines wait.`;
  });

  protected readonly range = computed(() => {
    const before = this.page() * PAGE;
    return `${before + 1} to ${before + this.shown().length} of ${this.queue.machines().length}`;
  });

  /** Another page has other machines: what was selected here is no longer in sight. */
  protected turn(pages: number): void {
    this.wantedPage.set(this.page() + pages);
    this.marked.set(new Set());
  }

  protected isMarked(id: string): boolean {
    return this.marked().has(id);
  }

  protected mark(id: string, on: boolean): void {
    this.marked.update((marked) => {
      const next = new Set(marked);
      if (on) next.add(id);
      else next.delete(id);
      return next;
    });
  }

  protected approve(machine: WaitingMachine): void {
    const other = machine.conflictsWith;
    const warning = other === null ? '' : `It looks like ${other.name}, but holds another key.\n\n`;
    void this.commands.approve(machine, warning);
  }

  protected replace(machine: WaitingMachine): void {
    const known = machine.conflictsWith;
    if (known !== null) void this.commands.replace(machine, known);
  }

  protected async approveMany(machines: readonly WaitingMachine[]): Promise<void> {
    await this.dialogs.open(ApproveManyDialog, { data: machines, mustAnswer: true });
    this.marked.set(new Set());
  }
}
