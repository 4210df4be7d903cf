import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import type { EventFilter } from '@operos/teamster-api/operations';
import { Icon } from '../display/icon.ts';
import { LoadFailure } from '../display/load-failure.ts';
import { NodesFeed } from '../nodes/nodes-feed.ts';
import { EventLines } from './event-lines.ts';
import { EventLog } from './event-log.ts';
import { readEventFilter, severities, type Severity } from './read-event-filter.ts';

const words: Readonly<Record<Severity, string>> = {
  INFO: 'Info',
  WARNING: 'Warnings',
  ERROR: 'Errors',
};

/** The cluster's log as it is written, by severity, kind and server; the filter lives in the address. */
@Component({
  selector: 'wf-events-page',
  imports: [EventLines, Icon, LoadFailure, MatButton],
  providers: [EventLog],
  templateUrl: './events-page.html',
  styleUrl: './events-page.css',
})
export class EventsPage {
  protected readonly log = inject(EventLog);
  private readonly feed = inject(NodesFeed);
  private readonly router = inject(Router);

  readonly severity = input<string>();
  readonly kind = input<string>();
  readonly node = input<string>();

  protected readonly severities = severities;
  protected readonly words = words;
  protected readonly filter = computed(
    (): EventFilter =>
      readEventFilter({ severity: this.severity(), kind: this.kind(), node: this.node() }),
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  protected readonly filtered = computed(() => Object.keys(this.filter()).length > 0);
  /** Kinds seen so far, to choose from. */
  protected readonly kinds = computed(() => {
    const seen = this.log.lines().map((line) => line.kind);
    return [...new Set([...(this.filter().kinds ?? []), ...seen])].sort();
  });
  /** Servers in the lines shown, and the one asked for. */
  protected readonly nodes = computed(() => {
    const names = new Map(this.log.lines().map((line) => [line.nodeId, line.nodeName]));
    const asked = this.filter().nodeId;
    if (asked) names.set(asked, this.feed.rows().find((row) => row.id === asked)?.name ?? asked);
    return [...names]
      .flatMap(([id, name]) => (id === null || name === null ? [] : [{ id, name }]))
      .sort((a, b) => a.name.localeCompare(b.name));
  });

  constructor() {
    effect(() => {
      const filter = this.filter();
      untracked(() => {
        this.log.open(filter);
      });
    });
  }

  protected has(severity: Severity): boolean {
    return this.filter().severities?.includes(severity) ?? false;
  }

  protected toggle(severity: Severity): void {
    const now = this.filter().severities ?? [];
    const next = now.includes(severity)
      ? now.filter((one) => one !== severity)
      : [...now, severity];
    this.show({ severity: next.length === 0 ? null : next.join(',') });
  }

  protected show(queryParams: Record<string, string | null>): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected clear(): void {
    this.show({ severity: null, kind: null, node: null });
  }
}
