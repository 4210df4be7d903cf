import type { ClusterSettings } from '@operos/cluster-model';
import { parseClusterSettings } from '@operos/cluster-model';

/** What an admin changes on a running controller. */
export interface WishedChange {
  readonly hostname?: string;
  /** The first address that is lent to machines nobody knows. */
  readonly firstLent?: string;
  /** The site's name servers. */
  readonly dns?: readonly string[];
  readonly sshKeys?: readonly string[];
}

/** Settings with those changes; fails when they do not make sense together. */
export function changedSettings(before: ClusterSettings, wished: WishedChange): ClusterSettings {
  const { privateNetwork, publicNetwork, controller, access } = before;
  const { hostname, firstLent, dns, sshKeys } = wished;
  const parsed = parseClusterSettings({
    ...before,
    privateNetwork: {
      ...privateNetwork,
      range: { ...privateNetwork.range, ...(firstLent === undefined ? {} : { first: firstLent }) },
    },
    publicNetwork: { ...publicNetwork, ...(dns === undefined ? {} : { dns }) },
    controller: { ...controller, ...(hostname === undefined ? {} : { hostname }) },
    access: { ...access, ...(sshKeys === undefined ? {} : { sshKeys }) },
  });
  if (parsed.settings !== undefined) return parsed.settings;
  throw new Error(`Expected settings, got ${JSON.stringify(parsed.issues)}`);
}
