import {
  checkClusterSettings,
  type ClusterSettings,
  isUsable,
  type Issue,
  parseClusterSettings,
  readSettingsDocument,
} from '@operos/cluster-model';
import { type InstallationBlock, readInstallationBlock } from './installation-block.ts';

/** A settings file as an installation reads it; `settings` are there only where it can be used. */
export interface InstallationReading {
  readonly settings?: ClusterSettings;
  readonly block: InstallationBlock;
  /** Everything that is wrong with it; warnings do not forbid it. */
  readonly issues: readonly Issue[];
}

/** Reads the settings of a cluster with what the installation is told besides: the top-level block `installation`. */
export function readInstallationText(text: string): InstallationReading {
  const { document, issues } = readSettingsDocument(text);
  if (issues !== undefined) return { ...readInstallationBlock(undefined), issues };
  const { rest, block: own } = withoutBlock(document);
  const { block, issues: blockIssues } = readInstallationBlock(own);
  const all = [...checkClusterSettings(rest), ...blockIssues];
  const { settings } = parseClusterSettings(rest);
  return settings !== undefined && isUsable(all)
    ? { settings, block, issues: all }
    : { block, issues: all };
}

function withoutBlock(document: unknown): { readonly rest: unknown; readonly block: unknown } {
  if (typeof document !== 'object' || document === null || Array.isArray(document))
    return { rest: document, block: undefined };
  const { installation: block, ...rest } = document as Readonly<Record<string, unknown>>;
  return { rest, block };
}
