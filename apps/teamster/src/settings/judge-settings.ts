import {
  checkClusterSettings,
  type ClusterSettings,
  type Issue,
  isUsable,
  readSettingsDocument,
  readSettingsText,
} from '@operos/cluster-model';

/** Settings that may be used, with warnings at most; or everything that forbids it. */
export type JudgedSettings =
  | { readonly settings: ClusterSettings; readonly issues: readonly Issue[] }
  | { readonly settings?: undefined; readonly issues: readonly Issue[] };

/** Reads a document, YAML or JSON, and judges the whole of it: its form and how its parts fit together. */
export function judgeSettings(text: string): JudgedSettings {
  const { document, issues: unreadable } = readSettingsDocument(text);
  if (unreadable !== undefined) return { issues: unreadable };
  const issues = checkClusterSettings(document);
  const { settings } = readSettingsText(text);
  return settings !== undefined && isUsable(issues) ? { settings, issues } : { issues };
}
