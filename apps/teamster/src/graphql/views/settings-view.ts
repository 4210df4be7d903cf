import { checkClusterSettings } from '@operos/cluster-model';
import type { Settings, SettingsPlan, SettingsRevision } from '@operos/teamster-api/resolvers';
import type { OpenWindow } from '../../admission/admission.ts';
import type {
  SettingsPlan as PlannedSettings,
  SettingsRevision as StoredRevision,
} from '../../settings/settings-store.ts';
import { issueView } from './issue-view.ts';
import { timestamp } from './timestamp.ts';

/** The settings in force as the API shows them. */
export function settingsView(stored: StoredRevision, open: OpenWindow | null): Settings {
  return {
    ...revisionView(stored),
    issues: checkClusterSettings(stored.settings).map(issueView),
    enrolmentWindowUntil: open && timestamp(open.until),
  };
}

/** One version of the settings as the API shows it. */
export function revisionView({
  revision,
  yaml,
  changedAt,
  changedBy,
}: StoredRevision): Omit<SettingsRevision, '__typename'> {
  return { revision, yaml, changedAt: timestamp(changedAt), changedBy };
}

/** A plan as the API shows it. */
export function planView(plan: PlannedSettings): SettingsPlan & { __typename: 'SettingsPlan' } {
  return {
    __typename: 'SettingsPlan',
    id: plan.id,
    baseRevision: plan.baseRevision,
    files: plan.files,
    issues: plan.issues.map(issueView),
    expiresAt: timestamp(plan.expiresAt),
  };
}
