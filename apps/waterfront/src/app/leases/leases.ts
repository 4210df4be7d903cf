import { Component, computed, DestroyRef, inject, resource } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Icon } from '../display/icon.ts';
import { LoadFailure } from '../display/load-failure.ts';
import { SimulatedChip } from '../display/simulated-chip.ts';
import { NodesFeed } from '../nodes/nodes-feed.ts';
import { LeasesDesk } from './leases-desk.ts';

const REFRESH_MS = 15_000; // leases have no news of their own

/** Who holds which address of the private network. */
@Component({
  selector: 'wf-leases',
  imports: [Icon, LoadFailure, MatButton, RouterLink, SimulatedChip],
  templateUrl: './leases.html',
  styles: `
    td {
      white-space: nowrap;
    }
  `,
})
export class Leases {
  private readonly desk = inject(LeasesDesk);
  protected readonly feed = inject(NodesFeed);

  protected readonly answer = resource({ loader: () => this.desk.read() });
  protected readonly leases = computed(() => (this.answer.hasValue() ? this.answer.value() : []));

  constructor() {
    const timer = setInterval(() => this.answer.reload(), REFRESH_MS);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(timer);
    });
  }

  protected time(at: string | null): string {
    return at === null ? '–' : new Date(at).toLocaleString();
  }
}
