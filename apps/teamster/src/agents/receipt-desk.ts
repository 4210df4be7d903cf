import { Injectable } from '@nestjs/common';
import { isOfBoot } from '@operos/cluster-model';
import type { PlanReceipt } from '@operos/teamster-api';
import type { NewEvent } from '../events/event-log.ts';
import type { FleetNode } from '../fleet/fleet-node.ts';
import { FleetStore } from '../fleet/fleet-store.ts';
import { reachStages } from '../fleet/reach-stages.ts';

/** Takes in what nodes say about their plans. */
@Injectable()
export class ReceiptDesk {
  constructor(private readonly store: FleetStore) {}

  /** The node fetched its plan. A node that has applied this one already, in this boot, only looks. */
  async planSent(node: FleetNode, planDigest: string): Promise<void> {
    const hasApplied = isOfBoot(node.boot ?? undefined, node.stages['plan-applied']);
    if (node.planDigest === planDigest && hasApplied) return;
    const now = this.store.now();
    const change = reachStages(node, [{ kind: 'plan-received', at: now }], now);
    if (change !== undefined) await this.store.commit(change);
  }

  async take(caller: FleetNode, receipt: PlanReceipt): Promise<void> {
    // Somebody may have decided about it while its message was being read.
    const node = this.store.get(caller.id) ?? caller;
    await this.store.commit(
      receipt.outcome === 'applied' ? this.#applied(node, receipt) : failed(node, receipt),
    );
  }

  #applied(node: FleetNode, { planDigest }: PlanReceipt) {
    const now = this.store.now();
    const told = { ...node, planDigest };
    return reachStages(told, [{ kind: 'plan-applied', at: now }], now) ?? { nodes: [told] };
  }
}

function failed(node: FleetNode, { outcome, steps }: PlanReceipt) {
  const culprit = steps.find((step) => step.outcome === 'failed');
  const reason = culprit === undefined ? '' : `: ${culprit.name} ${culprit.detail ?? ''}`;
  const event: NewEvent = {
    severity: 'ERROR',
    kind: 'plan-failed',
    message: `${node.name} could not apply its plan (${outcome})${reason}`.trim(),
    nodeId: node.id,
    nodeName: node.name,
  };
  return { nodes: [node], events: [event] };
}
