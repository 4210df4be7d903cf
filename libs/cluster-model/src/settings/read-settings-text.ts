import { type Document, LineCounter, parseDocument } from 'yaml';
import type { Issue } from '../issue.ts';
import { objectToYaml } from './object-to-yaml.ts';
import type { ParsedSettings } from './parse-cluster-settings.ts';
import { parseClusterSettings } from './parse-cluster-settings.ts';
import { settingsIssue } from './settings-issue.ts';

const MOST_CHARACTERS = 256 * 1024;
const FAULTS_TOLD = 10; // after the first few, the parser only stumbles on

/** Either the plain data that a text stands for, or why it stands for none. */
export type SettingsText =
  | { readonly document: unknown; readonly issues?: undefined }
  | { readonly document?: undefined; readonly issues: readonly Issue[] };

/**
 * Reads YAML 1.2 or JSON of at most 256 KiB, without aliases, tags, explicit keys or repeated fields. The values are
 * not judged.
 */
export function readSettingsDocument(text: string): SettingsText {
  if (text.length > MOST_CHARACTERS) return { issues: [tooLarge(text.length)] };
  const objection = objectToYaml(text);
  if (objection !== undefined) return { issues: [syntaxIssue(objection.reason, objection.line)] };

  const lines = new LineCounter();
  const parsed = parseDocument(text, {
    schema: 'core',
    stringKeys: true,
    prettyErrors: false,
    lineCounter: lines,
  });
  const issues = faultsOf(parsed, lines);
  return issues.length > 0
    ? { issues }
    : { document: parsed.toJS({ maxAliasCount: 0 }) as unknown };
}

/** Reads settings from their text, YAML or JSON. */
export function readSettingsText(text: string): ParsedSettings {
  const read = readSettingsDocument(text);
  return read.issues === undefined ? parseClusterSettings(read.document) : read;
}

function faultsOf(parsed: Document.Parsed, lines: LineCounter): Issue[] {
  return [...parsed.errors, ...parsed.warnings]
    .slice(0, FAULTS_TOLD)
    .map(({ message, pos }) => syntaxIssue(`${message}.`, lines.linePos(pos[0]).line));
}

function tooLarge(characters: number): Issue {
  const message = `Expected at most ${MOST_CHARACTERS} characters, got ${characters}.`;
  return settingsIssue('document-too-large', { path: '', message });
}

function syntaxIssue(reason: string, line: number): Issue {
  const said = reason.length > 200 ? `${reason.slice(0, 200)}…` : reason;
  return settingsIssue('document-syntax', { path: '', message: `Line ${line}: ${said}` });
}
