import type { Issue } from '@operos/cluster-model';
import { printSettings } from '@operos/cluster-model';
import {
  type SettingsPlan,
  type SettingsRevision,
  SettingsStore,
} from '../src/settings/settings-store.ts';
import { sampleSettings } from './sample-settings.ts';
import { sampleStart } from './sample-nodes.ts';

/** Settings in memory: any document that is not empty can be planned, and each plan applied once. */
export class SampleSettingsStore extends SettingsStore {
  readonly #history: SettingsRevision[] = [revision(1, 'installer')];
  readonly #plans = new Map<string, SettingsPlan>();

  override current(): SettingsRevision {
    return this.#history[0] ?? revision(1, 'installer');
  }

  override history({ first, before }: { first: number; before?: number }) {
    const older = this.#history.filter((one) => before === undefined || one.revision < before);
    return Promise.resolve({
      revisions: older.slice(0, first),
      totalCount: this.#history.length,
      hasNextPage: older.length > first,
    });
  }

  override plan(document: string): Promise<SettingsPlan | readonly Issue[]> {
    if (document === '') return Promise.resolve([issue('document', 'document-empty')]);
    const plan: SettingsPlan = {
      id: `plan-${this.#plans.size + 1}`,
      baseRevision: this.current().revision,
      files: [
        { path: '/etc/dhcp/dhcpd.conf', change: 'UPDATE', diff: '-a\n+b\n', reloads: 'dhcpd' },
      ],
      issues: [],
      expiresAt: sampleStart + 600_000,
    };
    this.#plans.set(plan.id, plan);
    return Promise.resolve(plan);
  }

  override apply(planId: string, actor: string) {
    const plan = this.#plans.get(planId);
    if (plan === undefined) return Promise.resolve([issue('planId', 'plan-unknown')]);
    this.#plans.delete(planId);
    this.#history.unshift(revision(plan.baseRevision + 1, actor));
    return Promise.resolve({
      revision: this.current(),
      changedFiles: plan.files.map((file) => file.path),
    });
  }
}

function revision(number: number, changedBy: string): SettingsRevision {
  const settings = sampleSettings;
  const yaml = printSettings(settings);
  return { revision: number, settings, yaml, changedAt: sampleStart + number, changedBy };
}

function issue(path: string, code: string): Issue {
  return { path, severity: 'error', code, message: 'It is not there.', remedy: 'Look again.' };
}
