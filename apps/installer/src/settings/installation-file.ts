import { isUsable } from '@operos/cluster-model';
import { dirname, join } from 'node:path';
import { checkPassword } from './check-password.ts';
import { installationIssues } from './installation-issues.ts';
import { type InstallationReading, readInstallationText } from './read-installation-text.ts';
import { readSettingsFile } from './read-settings-file.ts';

/** A settings file with the password that it may name, or why it cannot be read. */
export type InstallationFile =
  | { readonly kind: 'read'; readonly reading: InstallationReading }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Reads a settings file for an installation; a password that lies in a file beside it is put in its place. */
export async function readInstallationFile(path: string): Promise<InstallationFile> {
  const file = await readSettingsFile(path);
  if (file.kind === 'unreadable') return file;
  return { kind: 'read', reading: await withPassword(readInstallationText(file.text), path) };
}

async function withPassword(
  reading: InstallationReading,
  path: string,
): Promise<InstallationReading> {
  const { passwordFile: name, ...block } = reading.block;
  if (name === undefined || !isUsable(reading.issues)) return reading;
  const file = await readSettingsFile(join(dirname(path), name));
  if (file.kind === 'unreadable')
    return refused(reading, [installationIssues.passwordFileUnreadable(name, file.reason)]);
  const password = file.text.split(/\r?\n/, 1)[0] ?? '';
  const issues = checkPassword('installation.passwordFile', password);
  return issues.length > 0
    ? refused(reading, issues)
    : { ...reading, block: { ...block, password } };
}

/** The settings are not there any more: what cannot be used is not used. */
function refused(
  { block, issues }: InstallationReading,
  more: InstallationReading['issues'],
): InstallationReading {
  return { block, issues: [...issues, ...more] };
}
