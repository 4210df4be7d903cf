import { Injectable } from '@nestjs/common';
import type { Issue } from '@operos/cluster-model';
import type { FleetChange } from '../fleet/fleet-change.ts';
import type { FleetNode } from '../fleet/fleet-node.ts';
import { FleetStore } from '../fleet/fleet-store.ts';
import { LiveFleet } from '../fleet/live-fleet.ts';
import { Clock } from '../surroundings/clock.ts';
import type { AdmissionOutcome } from './admission.ts';
import { refusal } from './refusal.ts';

/** What a decision does to a node at a time, or why it may not be. Must not wait for anything. */
export type DecisionRule = (node: FleetNode, now: number) => FleetChange | readonly Issue[];

/** Carries out one decision about one node in one transaction. */
@Injectable()
export class NodeDecisions {
  constructor(
    private readonly fleet: LiveFleet,
    private readonly store: FleetStore,
    private readonly clock: Clock,
  ) {}

  async decide(nodeId: string, rule: DecisionRule): Promise<AdmissionOutcome> {
    const node = this.fleet.get(nodeId);
    if (node === undefined) return { kind: 'refused', issues: noSuchNode() };
    const change = rule(node, this.clock.now());
    if (!('nodes' in change)) return { kind: 'refused', issues: change };
    await this.store.commit(change);
    return { kind: 'done', node: this.fleet.get(nodeId) ?? node };
  }
}

function noSuchNode(): readonly Issue[] {
  return refusal('id', 'node-unknown', [
    'Expected the id of a server, got another',
    'Reload the list; the request may have expired.',
  ]);
}
