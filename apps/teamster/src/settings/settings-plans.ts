import { randomUUID } from 'node:crypto';
import type { ClusterSettings } from '@operos/cluster-model';
import type { SettingsPlan } from './settings-store.ts';

const LIFETIME_MS = 15 * 60_000;
const MOST = 100; // a page that plans on every keystroke must not fill the memory

/** A plan with what it needs to be carried out. */
export interface KeptPlan {
  readonly plan: SettingsPlan;
  readonly settings: ClusterSettings;
  readonly yaml: string;
}

/** Plans that were shown to somebody and not yet applied; in memory only, as each is made again in no time. */
export class SettingsPlans {
  readonly #kept = new Map<string, KeptPlan>();

  add(
    made: Omit<KeptPlan, 'plan'> & { plan: Omit<SettingsPlan, 'id' | 'expiresAt'> },
    now: number,
  ): KeptPlan {
    const plan = { ...made.plan, id: randomUUID(), expiresAt: now + LIFETIME_MS };
    const kept = { ...made, plan };
    this.#kept.set(plan.id, kept);
    for (const id of this.#kept.keys()) {
      if (this.#kept.size <= MOST) break;
      this.#kept.delete(id);
    }
    return kept;
  }

  /** Undefined for one that was never made, is too old, or made room for others. */
  get(id: string, now: number): KeptPlan | undefined {
    const kept = this.#kept.get(id);
    return kept !== undefined && kept.plan.expiresAt > now ? kept : undefined;
  }

  remove(id: string): void {
    this.#kept.delete(id);
  }
}
