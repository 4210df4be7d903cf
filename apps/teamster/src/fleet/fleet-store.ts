import { Injectable } from '@nestjs/common';
import { GroupCommit } from '../database/group-commit.ts';
import type { DurableWrite } from '../database/durable-write.ts';
import { DurableEventLog } from '../events/durable-event-log.ts';
import type { LoggedEvent } from '../events/event-log.ts';
import type { FleetChange } from './fleet-change.ts';
import type { FleetNode } from './fleet-node.ts';
import { LiveFleet } from './live-fleet.ts';
import { ReportRow } from './report-row.ts';
import { NodePulseRow } from './node-pulse-row.ts';
import { NodeRow } from './node-row.ts';
import { pulseOf, rowOf } from './node-rows.ts';

/** The one way to change the fleet: memory first, so that the next caller sees it, and durable before anybody is told. */
@Injectable()
export class FleetStore {
  constructor(
    private readonly fleet: LiveFleet,
    private readonly log: DurableEventLog,
    private readonly commits: GroupCommit,
  ) {}

  /** Resolves once the change is durable; if that fails, memory is as it was. */
  async commit(change: FleetChange): Promise<void> {
    const before = change.nodes.map(({ id }) => this.fleet.get(id));
    const events = (change.events ?? []).map((event) => this.log.number(event));
    for (const node of change.nodes) this.fleet.remember(node);
    try {
      await this.commits.write(this.#writeOf(change, before, events));
    } catch (cause) {
      this.#undo(change.nodes, before);
      throw cause;
    }
    for (const { id } of change.nodes) this.#publish(id);
    this.log.publish(events);
  }

  get(id: string): FleetNode | undefined {
    return this.fleet.get(id);
  }

  /** Milliseconds since the epoch. */
  now(): number {
    return this.fleet.now();
  }

  nodeWithKey(keyThumbprint: string): FleetNode | undefined {
    return this.fleet.registry.withKey(keyThumbprint);
  }

  /** Resolves once everything that was committed so far is durable. */
  settled(): Promise<void> {
    return this.commits.write({});
  }

  /** Forgets nodes that nobody approved, and reports that only they had. */
  async forget(nodes: readonly FleetNode[]): Promise<void> {
    for (const { id } of nodes) this.fleet.drop(id);
    const keys = nodes.map(({ id }) => id);
    const digests = new Set(nodes.map(({ reportDigest }) => reportDigest ?? ''));
    for (const { reportDigest } of this.fleet.all()) digests.delete(reportDigest ?? '');
    await this.commits.write({
      remove: [
        { entity: NodeRow, keys },
        { entity: ReportRow, keys: [...digests] },
      ],
    });
  }

  #writeOf(
    change: FleetChange,
    before: readonly (FleetNode | undefined)[],
    events: readonly LoggedEvent[],
  ): DurableWrite {
    const { put, remove } = change.with ?? {};
    const reports = this.#unusedReports(before, change.nodes);
    return {
      put: [
        ...(put ?? []),
        { entity: NodeRow, rows: change.nodes.map(rowOf) },
        { entity: NodePulseRow, rows: change.nodes.map(pulseOf) },
        ...this.log.rowsOf(events).put,
      ],
      remove: [...(remove ?? []), { entity: ReportRow, keys: reports }],
    };
  }

  /** Reports that were in use until now and that no node has any more. */
  #unusedReports(
    before: readonly (FleetNode | undefined)[],
    after: readonly FleetNode[],
  ): readonly string[] {
    return before.flatMap((old, index) => {
      const digest = old?.reportDigest ?? null;
      if (digest === null || digest === after[index]?.reportDigest) return [];
      return this.fleet.all().some((node) => node.reportDigest === digest) ? [] : [digest];
    });
  }

  #undo(after: readonly FleetNode[], before: readonly (FleetNode | undefined)[]): void {
    after.forEach((node, index) => {
      // Somebody who changed it since then wrote over the failed change, and that change stands.
      if (this.fleet.get(node.id) !== node) return;
      const old = before[index];
      if (old === undefined) this.fleet.drop(node.id);
      else this.fleet.remember(old);
    });
  }

  #publish(id: string): void {
    const node = this.fleet.get(id);
    if (node !== undefined) this.fleet.publish(node);
  }
}
