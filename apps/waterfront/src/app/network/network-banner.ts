import { Component, computed, effect, inject, resource } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Ago } from '../display/ago.ts';
import { CopyButton } from '../display/copy-button.ts';
import { Notice } from '../display/notice.ts';
import { EventsFeed } from '../events/events-feed.ts';
import { LiveConnection } from '../graphql/live-connection.ts';
import { type NetworkAlarm, NetworkDesk } from './network-desk.ts';

const MOST_SHOWN = 3;
const NEWS = { kinds: ['foreign-dhcp-server', 'foreign-dhcp-server-gone'] };

/** Says on every page that somebody else answers DHCP, who it is, and what to do. */
@Component({
  selector: 'wf-network-banner',
  imports: [Ago, CopyButton, Notice],
  templateUrl: './network-banner.html',
  styleUrl: './network-banner.css',
})
export class NetworkBanner {
  private readonly desk = inject(NetworkDesk);
  private readonly live = inject(LiveConnection);
  private readonly found = resource({ loader: () => this.desk.read() });

  private readonly alarms = computed(() => (this.found.hasValue() ? this.found.value() : []));
  protected readonly shown = computed(() => this.alarms().slice(0, MOST_SHOWN));
  protected readonly more = computed(() => this.alarms().length - this.shown().length);

  /** Empty when it only refuses. */
  protected offer({ offered, bootFile }: NetworkAlarm): string {
    const address = offered ?? 'no address';
    if (bootFile) return `It offers ${address} and the boot file ${bootFile}.`;
    return offered === null ? '' : `It offers ${offered}.`;
  }

  constructor() {
    inject(EventsFeed)
      .added(NEWS)
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.found.reload());
    effect(() => {
      // What happened while the connection was lost is in another reading.
      if (this.live.openings() > 0) this.found.reload();
    });
  }
}
