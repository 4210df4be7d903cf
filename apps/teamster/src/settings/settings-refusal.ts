import type { Issue } from '@operos/cluster-model';

/** Why a plan is not applied. */
export type SettingsRefusal = 'plan-unknown' | 'plan-stale' | 'apply-failed';

const remedies: Readonly<Record<SettingsRefusal, string>> = {
  'plan-unknown': 'Plan the change again and apply it within 15 minutes.',
  'plan-stale': 'Plan the change again: it is made against settings that are no longer in force.',
  'apply-failed': 'Correct what the message names and plan the change again; nothing was changed.',
};

/** One error about a plan. */
export function settingsRefusal(code: SettingsRefusal, path: string, message: string): Issue {
  return { path, severity: 'error', code, message, remedy: remedies[code] };
}
