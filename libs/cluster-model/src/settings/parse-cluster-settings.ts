import type { Issue } from '../issue.ts';
import type { ClusterSettings } from './cluster-settings.ts';
import { settingsDocument } from './document/settings-document.ts';
import type { Draft } from './reading/draft.ts';
import { Place } from './reading/place.ts';

/** Either the settings, or everything that kept them from being read. */
export type ParsedSettings =
  | { readonly settings: ClusterSettings; readonly issues?: undefined }
  | { readonly settings?: undefined; readonly issues: readonly Issue[] };

/** Settings of which any part may be missing. */
export type SettingsDraft = Draft<ClusterSettings>;

/** What could be read of a document, and what could not. */
export interface DraftReading {
  readonly draft: SettingsDraft;
  readonly issues: readonly Issue[];
}

/**
 * Reads a settings document (plain data, as JSON.parse gives it) into branded types and fills in its defaults. Every
 * value is judged by itself only; whether they fit together is asked of `checkClusterSettings`.
 */
export function parseClusterSettings(document: unknown): ParsedSettings {
  const { draft, issues } = draftClusterSettings(document);
  // Without an issue nothing is missing from the draft.
  return issues.length === 0 ? { settings: draft as ClusterSettings } : { issues };
}

/** Reads as much as can be read, for checks that should not wait until every field is legal. */
export function draftClusterSettings(document: unknown): DraftReading {
  const issues: Issue[] = [];
  const draft = settingsDocument.read(document, new Place('', issues));
  return { draft: draft ?? {}, issues };
}
