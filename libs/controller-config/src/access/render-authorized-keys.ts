import type { ClusterSettings } from '@operos/cluster-model';

/** Renders authorized_keys of root; empty without keys, and then sshd does not start. */
export function renderAuthorizedKeys({ access }: ClusterSettings): string {
  return access.sshKeys.map((key) => `${key}\n`).join('');
}
