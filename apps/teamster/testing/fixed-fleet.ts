import { nodePhase, type NodePhase, nodePhases } from '@operos/cluster-model';
import type { HardwareReport } from '@operos/hw-inventory';
import { Subject } from 'rxjs';
import { Fleet } from '../src/fleet/fleet.ts';
import type { FleetNode } from '../src/fleet/fleet-node.ts';
import { sightingsOf } from '../src/fleet/sightings-of.ts';
import { sampleStart } from './sample-nodes.ts';

/** A fleet that a test fills and changes by hand. */
export class FixedFleet extends Fleet {
  override readonly changes = new Subject<FleetNode>();
  readonly reports = new Map<string, HardwareReport>();
  #nodes: ReadonlyMap<string, FleetNode>;
  revision = 0;
  #phases = new Map<FleetNode, NodePhase>();

  constructor(nodes: readonly FleetNode[]) {
    super();
    this.#nodes = new Map(nodes.map((node) => [node.id, node]));
  }

  override all(): readonly FleetNode[] {
    return [...this.#nodes.values()];
  }

  override get(id: string): FleetNode | undefined {
    return this.#nodes.get(id);
  }

  override phaseOf(node: FleetNode): NodePhase {
    const known = this.#phases.get(node);
    if (known !== undefined) return known;
    const phase = nodePhase(sightingsOf(node), sampleStart);
    this.#phases.set(node, phase);
    return phase;
  }

  override phaseSince(node: FleetNode): number {
    return Math.max(node.firstSeen, ...Object.values(node.stages));
  }

  override countByPhase(): Readonly<Record<NodePhase, number>> {
    const counts = Object.fromEntries(nodePhases.map((phase) => [phase, 0])) as Record<
      NodePhase,
      number
    >;
    for (const node of this.all()) counts[this.phaseOf(node)] += 1;
    return counts;
  }

  override reportOf(id: string): Promise<HardwareReport | null> {
    return Promise.resolve(this.reports.get(id) ?? null);
  }

  /** Changes a server and tells whoever listens. */
  change(node: FleetNode): void {
    this.revision += 1;
    this.#nodes = new Map([...this.#nodes, [node.id, node]]);
    this.changes.next(node);
  }
}
