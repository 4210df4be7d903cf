import type { ClusterSettings } from '../src/index.ts';
import { parseClusterSettings } from '../src/index.ts';
import { changedDocument } from './changed-document.ts';
import { exampleDocument } from './example-document.ts';

/** The example's settings, with some fields changed; throws with the issues if that makes them unreadable. */
export function exampleSettings(
  ...changes: readonly (readonly [path: string, value: unknown])[]
): ClusterSettings {
  const document = changes.reduce<unknown>(
    (made, [path, value]) => changedDocument(made, path, value),
    exampleDocument,
  );
  const { settings, issues } = parseClusterSettings(document);
  if (settings === undefined)
    throw new Error(`Expected readable settings: ${JSON.stringify(issues)}`);
  return settings;
}
