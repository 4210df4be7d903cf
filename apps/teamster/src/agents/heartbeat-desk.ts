import { Injectable } from '@nestjs/common';
import type { HeartbeatAnswer } from '@operos/teamster-api';
import type { FleetNode } from '../fleet/fleet-node.ts';
import { FleetStore } from '../fleet/fleet-store.ts';
import { PulseBook } from '../fleet/pulse-book.ts';
import { reachStages } from '../fleet/reach-stages.ts';
import { heartbeats } from '../operations/metrics.ts';
import { PlanDesk } from './plan-desk.ts';
import type { ReadHeartbeat } from './read-heartbeat.ts';

/** Takes in heartbeats. One that tells nothing new touches memory only; whatever else it tells is durable before the answer. */
@Injectable()
export class HeartbeatDesk {
  constructor(
    private readonly store: FleetStore,
    private readonly pulses: PulseBook,
    private readonly plans: PlanDesk,
  ) {}

  async take(caller: FleetNode, beat: ReadHeartbeat): Promise<HeartbeatAnswer> {
    const now = this.store.now();
    // Somebody may have decided about it while its message was being read.
    const node = this.store.get(caller.id) ?? caller;
    heartbeats.inc();
    const told = withNews(node, beat);
    const reached = reachStages(told, beat.stages, now);
    if (reached !== undefined) await this.store.commit(reached);
    else if (told !== node) await this.store.commit({ nodes: [told] });
    const after = this.store.get(node.id) ?? node;
    this.pulses.beat(after, now);
    return {
      planDigest: this.plans.digestOf(after),
      reportWanted: beat.reportDigest !== after.reportDigest,
      now: new Date(now).toISOString(),
    };
  }
}

/** The node with what the heartbeat says of it; the same object when it says nothing new. */
function withNews(node: FleetNode, beat: ReadHeartbeat): FleetNode {
  const { planDigest, agentVersion = node.agentVersion, degraded = [] } = beat;
  const isNews =
    planDigest !== node.planDigest ||
    agentVersion !== node.agentVersion ||
    degraded.length !== node.degraded.length ||
    degraded.some((reason, index) => reason !== node.degraded[index]);
  return isNews ? { ...node, planDigest, agentVersion, degraded } : node;
}
