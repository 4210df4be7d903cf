import { Injectable } from '@nestjs/common';
import { GroupCommit } from '../database/group-commit.ts';
import type { DurableWrite } from '../database/durable-write.ts';
import { DurableEventLog } from '../events/durable-event-log.ts';
import type { LoggedEvent } from '../events/event-log.ts';
import type { FleetChange } from './fleet-change.ts';
import type { FleetNode } from './fleet-node.ts';
import { LiveFleet } from './live-fleet.ts';
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
      await this.commits.write(this.#writeOf(change, events));
    } catch (cause) {
      this.#undo(change.nodes, before);
      throw cause;
    }
    for (const { id } of change.nodes) this.#publish(id);
    this.log.publish(events);
  }

  /** Forgets nodes that nobody approved; their rows go with them. */
  async forget(ids: readonly string[]): Promise<void> {
    await this.commits.write({ remove: [{ entity: NodeRow, keys: ids }] });
    for (const id of ids) this.fleet.drop(id);
  }

  #writeOf(change: FleetChange, events: readonly LoggedEvent[]): DurableWrite {
    const { put, remove } = change.with ?? {};
    return {
      put: [
        ...(put ?? []),
        { entity: NodeRow, rows: change.nodes.map(rowOf) },
        { entity: NodePulseRow, rows: change.nodes.map(pulseOf) },
        ...this.log.rowsOf(events).put,
      ],
      ...(remove === undefined ? {} : { remove }),
    };
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
