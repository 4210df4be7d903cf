import { stringify } from 'yaml';
import type { ClusterSettings } from './cluster-settings.ts';
import { draftClusterSettings } from './parse-cluster-settings.ts';

/** Prints settings as YAML, fields in their documented order; reading it again gives every text byte for byte. */
export function printSettings(settings: ClusterSettings): string {
  // Going through the reader gives one order, whatever order the caller's object has.
  const { draft } = draftClusterSettings(settings);
  return stringify(draft, {
    lineWidth: 0,
    blockQuote: false,
    singleQuote: false,
    aliasDuplicateObjects: false,
  });
}
