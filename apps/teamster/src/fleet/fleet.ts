import type { NodePhase } from '@operos/cluster-model';
import type { HardwareReport } from '@operos/hw-inventory';
import type { Observable } from 'rxjs';
import type { FleetNode } from './fleet-node.ts';

/** Every server this cluster knows, in memory: reads never wait for the database. */
export abstract class Fleet {
  /** All servers, retired ones too, in no particular order. Treat as frozen. */
  abstract all(): readonly FleetNode[];
  /** Rises whenever a server comes, changes, changes its phase or goes. Being heard of again is no change. */
  abstract readonly revision: number;
  abstract get(id: string): FleetNode | undefined;
  abstract phaseOf(node: FleetNode): NodePhase;
  /** Since when it is in that phase, milliseconds since the epoch. */
  abstract phaseSince(node: FleetNode): number;
  abstract countByPhase(): Readonly<Record<NodePhase, number>>;
  /** The last report of the server, from the database. */
  abstract reportOf(id: string): Promise<HardwareReport | null>;
  /** Each server after it changed, also when only time changed its phase. */
  abstract readonly changes: Observable<FleetNode>;
}
