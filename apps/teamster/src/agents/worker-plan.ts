import { type ClusterSettings, resolvers, timeServers } from '@operos/cluster-model';
import type { FileStep, Plan } from '@operos/host';
import type { FleetNode } from '../fleet/fleet-node.ts';

/** What a worker needs to know of a node; nothing else may change its plan. */
export type PlannedNode = Pick<FleetNode, 'id' | 'name' | 'address' | 'simulated'>;

/** The files that make a machine this worker: its name, whom it knows, and what time it is. */
export function workerPlan(node: PlannedNode, settings: ClusterSettings | undefined): Plan {
  return {
    schema: 1,
    steps: [
      file('/etc/hostname', `${node.name}\n`),
      file('/etc/hosts', hosts(node, settings)),
      { kind: 'directory', path: '/etc/operos', mode: '0755' },
      file('/etc/operos/node.json', nodeDocument(node, settings)),
      ...(settings === undefined ? [] : timeSteps(settings)),
    ],
    services:
      settings === undefined
        ? []
        : [{ id: 'chrony.service', kind: 'systemd', onChange: 'restart' }],
  };
}

function file(path: string, text: string, restarts?: string): FileStep {
  const step = { kind: 'file', path, mode: '0644', content: { text } } as const;
  return restarts === undefined ? step : { ...step, restarts };
}

function hosts({ name, address }: PlannedNode, settings: ClusterSettings | undefined): string {
  const domain = settings?.privateNetwork.domain;
  const names = (host: string) => (domain === undefined ? host : `${host}.${domain} ${host}`);
  return [
    '127.0.0.1 localhost',
    '::1 localhost ip6-localhost ip6-loopback',
    // Debian's way for a machine whose own name must resolve without DNS.
    `${address ?? '127.0.1.1'} ${names(name)}`,
    ...(settings === undefined
      ? []
      : [`${settings.privateNetwork.controllerAddress} ${names(settings.controller.hostname)}`]),
    '',
  ].join('\n');
}

/** What other programs of Operos on the machine read. */
function nodeDocument(node: PlannedNode, settings: ClusterSettings | undefined): string {
  const document = {
    schema: 1,
    id: node.id,
    name: node.name,
    address: node.address,
    cluster: settings?.cluster.name ?? null,
    controller: settings?.privateNetwork.controllerAddress ?? null,
    resolvers: settings === undefined ? [] : resolvers(settings),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function timeSteps(settings: ClusterSettings): Plan['steps'] {
  const servers = timeServers(settings).map((address) => `server ${address} iburst\n`);
  return [
    { kind: 'directory', path: '/etc/chrony/sources.d', mode: '0755' },
    file('/etc/chrony/sources.d/operos.sources', servers.join(''), 'chrony.service'),
  ];
}
