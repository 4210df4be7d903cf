import { Component, computed, effect, inject, input, resource } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { throttleTime } from 'rxjs';
import { Ago } from '../display/ago.ts';
import { Icon } from '../display/icon.ts';
import { LoadFailure } from '../display/load-failure.ts';
import { Notice } from '../display/notice.ts';
import { PhaseChip } from '../display/phase-chip.ts';
import { SimulatedChip } from '../display/simulated-chip.ts';
import { EventLines } from '../events/event-lines.ts';
import { LiveConnection } from '../graphql/live-connection.ts';
import { BootTimeline } from './boot-timeline.ts';
import { DiskTable } from './disk-table.ts';
import { HardwareTree } from './hardware-tree.ts';
import { IdentityCard } from './identity-card.ts';
import { InterfaceTable } from './interface-table.ts';
import { NodeCommands } from './node-commands.ts';
import { NodeDesk } from './node-desk.ts';

const SETTLE_MS = 400;
const GATHER_MS = 300; // a booting server changes several times a second

/** Everything about one server: who it is, how far it got, why it is stuck, what it is made of. */
@Component({
  selector: 'wf-node-page',
  imports: [
    Ago,
    BootTimeline,
    DiskTable,
    EventLines,
    HardwareTree,
    Icon,
    IdentityCard,
    InterfaceTable,
    LoadFailure,
    MatButton,
    Notice,
    PhaseChip,
    RouterLink,
    SimulatedChip,
  ],
  providers: [NodeCommands],
  templateUrl: './node-page.html',
  styleUrl: './node-page.css',
})
export class NodePage {
  private readonly desk = inject(NodeDesk);
  private readonly live = inject(LiveConnection);
  protected readonly commands = inject(NodeCommands);

  /** From the address. */
  readonly id = input.required<string>();

  protected readonly found = resource({
    params: () => ({ id: this.id() }),
    loader: ({ params }) => this.desk.read(params.id),
  });
  protected readonly node = computed(() =>
    this.found.hasValue() ? this.found.value() : undefined,
  );
  protected readonly missing = computed(
    () => this.found.status() === 'resolved' && this.node() === null,
  );
  protected readonly events = computed(
    () => this.node()?.events.edges.map((edge) => edge.node) ?? [],
  );
  /** A rejected server is retired too, but may still be let in. */
  protected readonly mayApprove = computed(() => {
    const node = this.node();
    return node?.phase === 'Pending' || Boolean(node?.rejectedBecause);
  });

  constructor() {
    effect((onCleanup) => {
      const news = this.desk
        .changes(this.id())
        .pipe(throttleTime(GATHER_MS, undefined, { leading: true, trailing: true }))
        .subscribe(() => this.found.reload());
      onCleanup(() => {
        news.unsubscribe();
      });
    });
    effect((onCleanup) => {
      if (this.live.openings() === 0) return;
      // News from before the subscription was live are in a second reading.
      const again = setTimeout(() => this.found.reload(), SETTLE_MS);
      onCleanup(() => {
        clearTimeout(again);
      });
    });
  }

  protected async after(command: Promise<unknown>): Promise<void> {
    if ((await command) !== undefined) this.found.reload();
  }
}
