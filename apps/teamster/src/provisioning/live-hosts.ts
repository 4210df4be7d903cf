import { isDeepStrictEqual } from 'node:util';
import type { NodeName } from '@operos/cluster-model';
import type { DhcpHost, DhcpModel } from '@operos/dhcp-config';
import { OmapiClient } from '@operos/dhcp-config/node';

/** What a running dhcpd must be told so that it knows the new hosts without a restart. */
export interface HostChanges {
  readonly gone: readonly NodeName[];
  readonly come: readonly DhcpHost[];
}

/** The difference between two sets of hosts, whose names are unique; a host that changed goes and comes. */
export function hostChanges(before: readonly DhcpHost[], after: readonly DhcpHost[]): HostChanges {
  return {
    gone: notIn(after, before).map(({ name }) => name),
    come: notIn(before, after),
  };
}

/** Found by name: comparing each of ten thousand hosts with each other would take minutes. */
function notIn(others: readonly DhcpHost[], hosts: readonly DhcpHost[]): readonly DhcpHost[] {
  const byName = new Map(others.map((host) => [host.name, host]));
  return hosts.filter((host) => !isDeepStrictEqual(byName.get(host.name), host));
}

/** Whether nothing but hosts differs, so that dhcpd needs no restart. */
export function onlyHostsDiffer(before: DhcpModel, after: DhcpModel): boolean {
  return isDeepStrictEqual({ ...before, hosts: [] }, { ...after, hosts: [] });
}

/** Tells a running dhcpd over OMAPI; throws DhcpdError if it does not answer or refuses. */
export async function tellDhcpd(model: DhcpModel, changes: HostChanges): Promise<void> {
  const { omapi } = model;
  if (omapi === null) throw new Error('Expected a control port of dhcpd in the model, got none');
  const client = await OmapiClient.connect(
    { host: '127.0.0.1', port: omapi.port },
    { name: omapi.keyName, algorithm: omapi.keyAlgorithm, secret: omapi.secret },
  );
  try {
    for (const name of changes.gone) await client.removeHost(name);
    for (const { name, mac, address } of changes.come)
      for (const each of mac) await client.addHost({ name, mac: each, address });
  } finally {
    client.close();
  }
}
