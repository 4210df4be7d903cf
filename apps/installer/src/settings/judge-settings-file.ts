import { type Issue, isUsable } from '@operos/cluster-model';
import { readInstallationText } from './read-installation-text.ts';
import { readSettingsFile } from './read-settings-file.ts';

/** What a settings file is worth: all that is wrong with it, or why it cannot even be read. */
export type Judgement =
  | { readonly kind: 'judged'; readonly usable: boolean; readonly issues: readonly Issue[] }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Reads a file with the settings of a cluster, YAML or JSON, and finds everything that is wrong with it. */
export async function judgeSettingsFile(path: string): Promise<Judgement> {
  const file = await readSettingsFile(path);
  if (file.kind === 'unreadable') return file;
  const { issues } = readInstallationText(file.text);
  return { kind: 'judged', usable: isUsable(issues), issues };
}
