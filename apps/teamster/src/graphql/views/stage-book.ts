import { nodeStage, type NodePhase } from '@operos/cluster-model';
import type { FleetNode } from '../../fleet/fleet-node.ts';
import { sightingsOf } from '../../fleet/sightings-of.ts';

type Stage = NonNullable<ReturnType<typeof nodeStage>>;

interface KnownStage {
  readonly stage: Stage | undefined;
  readonly decision: FleetNode['decision'];
  readonly conflictsWith: string | null;
  readonly startedOver: boolean;
}

/**
 * The stage of every server. Deriving it takes longer than all other fields of a list together, so it is remembered
 * until something it follows from changes; heartbeats mostly do not.
 */
export class StageBook {
  readonly #known = new WeakMap<FleetNode['stages'], KnownStage>();

  /** The stage of a server that is in this phase. */
  stageOf(node: FleetNode, phase: NodePhase): Stage | undefined {
    if (phase === 'Lost') return 'lost';
    const known = this.#known.get(node.stages);
    if (known !== undefined && stillHolds(known, node)) return known.stage;
    // At that time nobody is lost; the phase has said so already.
    const stage = nodeStage(sightingsOf(node), Number.NEGATIVE_INFINITY);
    const { decision, conflictsWith } = node;
    this.#known.set(node.stages, {
      stage,
      decision,
      conflictsWith,
      startedOver: startedOver(node),
    });
    return stage;
  }
}

function stillHolds(known: KnownStage, node: FleetNode): boolean {
  return (
    known.decision === node.decision &&
    known.conflictsWith === node.conflictsWith &&
    known.startedOver === startedOver(node)
  );
}

// Of the heartbeat only this matters: a server that asks for an address after its last one has started over.
function startedOver({ heartbeatAt, stages }: FleetNode): boolean {
  return (stages['address-requested'] ?? 0) > (heartbeatAt ?? 0);
}
