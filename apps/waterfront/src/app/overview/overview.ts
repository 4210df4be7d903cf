import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ImageNotice } from '../about/image-notice.ts';
import { formatBytes } from '../display/format-bytes.ts';
import { Icon } from '../display/icon.ts';
import type { IconName } from '../display/icon-paths.ts';
import { LoadFailure } from '../display/load-failure.ts';
import { phaseLooks } from '../display/phase-look.ts';
import { PhaseChip } from '../display/phase-chip.ts';
import { SimulatedChip } from '../display/simulated-chip.ts';
import type { Tone } from '../display/tone.ts';
import { EventLines } from '../events/event-lines.ts';
import { EventLog } from '../events/event-log.ts';
import { health } from '../nodes/health.ts';
import { NodesFeed } from '../nodes/nodes-feed.ts';
import { attention } from './attention.ts';
import { phaseShares } from '../nodes/phase-share.ts';
import { totals } from './totals.ts';

const healthIcons: Readonly<Record<Tone, IconName>> = {
  good: 'check',
  busy: 'moving',
  wait: 'person',
  bad: 'warning',
  idle: 'server',
};
const MOST_CONCERNS = 6;
const LATEST_EVENTS = 12;

/** Is all well, what needs me, what happened last. */
@Component({
  selector: 'wf-overview',
  imports: [EventLines, Icon, ImageNotice, LoadFailure, PhaseChip, RouterLink, SimulatedChip],
  providers: [EventLog],
  templateUrl: './overview.html',
  styleUrl: './overview.css',
})
export class Overview {
  protected readonly feed = inject(NodesFeed);
  protected readonly log = inject(EventLog);

  protected readonly looks = phaseLooks;
  protected readonly healthIcons = healthIcons;
  protected readonly health = computed(() => health(this.feed.rows()));
  protected readonly shares = computed(() => phaseShares(this.feed.rows()));
  protected readonly waiting = computed(
    () => this.shares().find(({ phase }) => phase === 'Pending')?.count ?? 0,
  );
  private readonly concerns = computed(() => attention(this.feed.rows()));
  protected readonly firstConcerns = computed(() => this.concerns().slice(0, MOST_CONCERNS));
  protected readonly moreConcerns = computed(
    () => this.concerns().length - this.firstConcerns().length,
  );
  protected readonly latest = computed(() => this.log.lines().slice(0, LATEST_EVENTS));
  protected readonly figures = computed(() => {
    const { threads, memory, disks, diskBytes } = totals(this.feed.rows());
    return [
      { label: 'CPU threads', value: threads.toLocaleString() },
      { label: 'Memory', value: formatBytes(memory) },
      { label: 'Disks', value: disks.toLocaleString() },
      { label: 'Raw disk space', value: formatBytes(diskBytes) },
    ];
  });

  constructor() {
    this.log.open({}, LATEST_EVENTS);
  }
}
