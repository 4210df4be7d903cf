import { Injectable } from '@nestjs/common';
import { type Plan, planDigest } from '@operos/host';
import type { ClusterSettings } from '@operos/cluster-model';
import { SettingsInForce } from '../admission/settings-in-force.ts';
import type { FleetNode } from '../fleet/fleet-node.ts';
import { PlanSource } from './plan-source.ts';

interface Known {
  readonly name: string;
  readonly address: string | null;
  readonly settings: ClusterSettings | undefined;
  readonly digest: string;
}

/** The plan of each node, and its digest without making the plan again for every heartbeat. */
@Injectable()
export class PlanDesk {
  readonly #known = new Map<string, Known>();

  constructor(
    private readonly source: PlanSource,
    private readonly settings: SettingsInForce,
  ) {}

  planOf(node: FleetNode): { readonly planDigest: string; readonly plan: Plan } {
    return { planDigest: this.digestOf(node), plan: this.source.planFor(node) };
  }

  digestOf(node: FleetNode): string {
    const known = this.#known.get(node.id);
    const settings = this.settings.current();
    const { id, name, address } = node;
    if (known?.name === name && known.address === address && known.settings === settings)
      return known.digest;
    const digest = planDigest(this.source.planFor(node));
    this.#known.set(id, { name, address, settings, digest });
    return digest;
  }

  forget(nodeId: string): void {
    this.#known.delete(nodeId);
  }
}
