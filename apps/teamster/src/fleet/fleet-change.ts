import type { DurableWrite } from '../database/durable-write.ts';
import type { NewEvent } from '../events/event-log.ts';
import type { FleetNode } from './fleet-node.ts';

/** What happens to the fleet in one transaction. */
export interface FleetChange {
  /** Each node as it will be, made from what the fleet holds now, without waiting in between. */
  readonly nodes: readonly FleetNode[];
  readonly events?: readonly NewEvent[];
  /** Rows of other tables that belong to the change. */
  readonly with?: DurableWrite;
}
