import type { Issue } from '@operos/cluster-model';
import type { FleetNode } from '../fleet/fleet-node.ts';

/** What became of an admin's decision. */
export type AdmissionOutcome =
  | { readonly kind: 'done'; readonly node: FleetNode }
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] };

/** An open window: until then, that many machines enrol without an admin. */
export interface OpenWindow {
  readonly until: number;
  readonly remaining: number;
}

/** Who may join, and what an admin says of it. Each call is one transaction with its event. */
export abstract class Admission {
  abstract approve(nodeId: string, actor: string): Promise<AdmissionOutcome>;
  /** Approves a machine in the place of the server that it looks like, whose key ends with that. */
  abstract replace(nodeId: string, replaces: string, actor: string): Promise<AdmissionOutcome>;
  abstract reject(nodeId: string, reason: string, actor: string): Promise<AdmissionOutcome>;
  abstract retire(nodeId: string, actor: string): Promise<AdmissionOutcome>;
  abstract rename(nodeId: string, name: string, actor: string): Promise<AdmissionOutcome>;
  abstract openWindow(
    minutes: number,
    count: number,
    actor: string,
  ): Promise<OpenWindow | readonly Issue[]>;
  abstract closeWindow(actor: string): Promise<void>;
  abstract window(): OpenWindow | null;
}
