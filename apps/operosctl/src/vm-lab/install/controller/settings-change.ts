import { type ClusterSettings, printSettings, readSettingsText } from '@operos/cluster-model';
import type { ControllerSession } from './controller-session.ts';

export const IN_FORCE = '{ settings { yaml } }';
export const PLAN = `query Plan($document: String!) { planSettings(input: { document: $document }) {
  ... on SettingsPlan { id files { path diff reloads } }
  ... on IssueList { issues { path message } }
} }`;
export const APPLY = `mutation Apply($id: ID!) { applySettings(planId: $id) {
  ... on AppliedSettings { changedFiles }
  ... on IssueList { issues { path message } }
} }`;

/** What a change of settings would make of a file. */
export interface PlannedFile {
  readonly path: string;
  /** Unified. */
  readonly diff: string;
  readonly reloads: string | null;
}

interface Issues {
  readonly issues?: readonly { readonly path: string; readonly message: string }[];
}

/** The settings that a controller goes by. */
export async function settingsInForce(session: ControllerSession): Promise<ClusterSettings> {
  const { settings } = await session.ask<{ readonly settings: { readonly yaml: string } }>(
    IN_FORCE,
  );
  const read = readSettingsText(settings.yaml);
  if (read.settings !== undefined) return read.settings;
  throw new Error(`Expected settings in force, got ${JSON.stringify(read.issues)}`);
}

/** Asks what a change would do, as a person does before it is done. */
export async function planChange(
  session: ControllerSession,
  settings: ClusterSettings,
): Promise<{ readonly id: string; readonly files: readonly PlannedFile[] }> {
  const { planSettings } = await session.ask<{
    readonly planSettings: Issues & { readonly id: string; readonly files: PlannedFile[] };
  }>(PLAN, { document: printSettings(settings) });
  if (planSettings.issues !== undefined) throw refusal(planSettings.issues);
  return planSettings;
}

/** Puts it in force; gives what stood in the way, nothing when it is in force. */
export async function applyChange(session: ControllerSession, id: string): Promise<string> {
  const { applySettings } = await session.ask<{ readonly applySettings: Issues }>(APPLY, { id });
  return (applySettings.issues ?? []).map(({ message }) => message).join('; ');
}

function refusal(issues: NonNullable<Issues['issues']>): Error {
  const first = issues.map(({ path, message }) => `${path}: ${message}`).join('; ');
  return new Error(`The settings were refused: ${first}`);
}
