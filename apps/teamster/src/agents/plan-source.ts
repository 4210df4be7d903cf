import type { Plan } from '@operos/host';
import type { FleetNode } from '../fleet/fleet-node.ts';

/** Says what is to be on a worker. */
export abstract class PlanSource {
  /** The same node and the same settings always give the same plan. */
  abstract planFor(node: FleetNode): Plan;
}
