import { Injectable } from '@nestjs/common';
import { DurableEventLog } from '../events/durable-event-log.ts';
import type { FleetNode } from './fleet-node.ts';
import { FleetStore } from './fleet-store.ts';
import { LiveFleet } from './live-fleet.ts';

const SILENCE_MS = 7 * 24 * 3_600_000;

/** Machines that nobody approved and that have been silent for a week. */
@Injectable()
export class ForgottenMachines {
  constructor(
    private readonly fleet: LiveFleet,
    private readonly store: FleetStore,
    private readonly log: DurableEventLog,
  ) {}

  /** Resolves to how many were forgotten. What an admin decided about, a rejection too, is kept. */
  async forget(): Promise<number> {
    const silentSince = this.store.now() - SILENCE_MS;
    const silent = this.fleet.all().filter((node) => isForgettable(node, silentSince));
    if (silent.length === 0) return 0;
    await this.store.forget(silent);
    await this.log.append({
      severity: 'INFO',
      kind: 'requests-expired',
      message: `${silent.length} machines that nobody approved were silent for a week and are forgotten`,
    });
    return silent.length;
  }
}

function isForgettable(node: FleetNode, silentSince: number): boolean {
  const isUndecided = node.decision === 'pending' || node.decision === 'none';
  return isUndecided && (node.lastSeen ?? node.firstSeen) < silentSince;
}
