import type { Issue } from '../../issue.ts';
import type { SettingsDraft } from '../parse-cluster-settings.ts';
import { settingsIssue } from '../settings-issue.ts';

/** Finds a controller that nobody could log in to once its web interface fails. */
export function checkAccess({ access }: SettingsDraft): Issue[] {
  if (access?.sshKeys?.length !== 0 || access.consoleLogin !== false) return [];
  const message = 'Expected an SSH key or the console login, got neither.';
  return [settingsIssue('no-shell-access', { path: 'access', message })];
}
