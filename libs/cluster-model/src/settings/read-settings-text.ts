import { parseDocument, YAMLParseError } from 'yaml';
import type { Issue } from '../issue.ts';
import type { ParsedSettings } from './parse-cluster-settings.ts';
import { parseClusterSettings } from './parse-cluster-settings.ts';
import { settingsIssue } from './settings-issue.ts';

const MOST_CHARACTERS = 256 * 1024;

/** Either the plain data that a text stands for, or why it stands for none. */
export type SettingsText =
  | { readonly document: unknown; readonly issues?: undefined }
  | { readonly document?: undefined; readonly issues: readonly Issue[] };

/** Reads YAML 1.2 or JSON of at most 256 KiB, without aliases, tags or repeated fields; the values are not judged. */
export function readSettingsDocument(text: string): SettingsText {
  if (text.length > MOST_CHARACTERS) return { issues: [tooLarge(text.length)] };
  try {
    const parsed = parseDocument(text, { schema: 'core', stringKeys: true, uniqueKeys: true });
    const complaints = [...parsed.errors, ...parsed.warnings].map((error) => syntaxIssue(error));
    if (complaints.length > 0) return { issues: complaints };
    return { document: parsed.toJS({ maxAliasCount: 0 }) as unknown };
  } catch (error) {
    // An alias, or brackets nested deeper than the stack.
    return { issues: [syntaxIssue(error)] };
  }
}

/** Reads settings from their text, YAML or JSON. */
export function readSettingsText(text: string): ParsedSettings {
  const read = readSettingsDocument(text);
  return read.issues === undefined ? parseClusterSettings(read.document) : read;
}

function tooLarge(characters: number): Issue {
  const message = `Expected at most ${MOST_CHARACTERS} characters, got ${characters}.`;
  return settingsIssue('document-too-large', { path: '', message });
}

function syntaxIssue(error: unknown): Issue {
  const reason = error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : 'unreadable';
  const line = error instanceof YAMLParseError ? (error.linePos?.[0].line ?? 0) : 0;
  const where = line > 0 && !reason.includes('line') ? ` (line ${line})` : '';
  return settingsIssue('document-syntax', { path: '', message: `${reason.slice(0, 200)}${where}` });
}
