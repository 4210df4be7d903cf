import type { ClusterSettings, Issue } from '@operos/cluster-model';

/** The settings of one moment. */
export interface SettingsRevision {
  readonly revision: number;
  readonly settings: ClusterSettings;
  readonly yaml: string;
  readonly changedAt: number;
  readonly changedBy: string;
}

/** What one file of the controller would become. */
export interface FileChange {
  readonly path: string;
  readonly change: 'CREATE' | 'UPDATE' | 'DELETE';
  /** Unified diff, byte for byte. */
  readonly diff: string;
  readonly reloads: string | null;
}

/** A change of settings that was thought through and not yet made. */
export interface SettingsPlan {
  readonly id: string;
  readonly baseRevision: number;
  readonly files: readonly FileChange[];
  readonly issues: readonly Issue[];
  readonly expiresAt: number;
}

/** The cluster's settings, their history, and the way to change them. */
export abstract class SettingsStore {
  abstract current(): SettingsRevision;
  abstract history(page: {
    first: number;
    before?: number;
  }): Promise<{ revisions: SettingsRevision[]; totalCount: number; hasNextPage: boolean }>;
  abstract plan(document: string, actor: string): Promise<SettingsPlan | readonly Issue[]>;
  abstract apply(
    planId: string,
    actor: string,
  ): Promise<{ revision: SettingsRevision; changedFiles: readonly string[] } | readonly Issue[]>;
}
