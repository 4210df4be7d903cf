import type { Issue } from '../../issue.ts';
import type { Ipv4Network } from '../../ipv4-network.ts';
import { networkSize, prefixLength } from '../../ipv4-network.ts';
import { podNetworkCapacity } from '../derive/pod-network-capacity.ts';
import type { SettingsDraft } from '../parse-cluster-settings.ts';
import { settingsIssue } from '../settings-issue.ts';

interface Bounds {
  readonly path: string;
  readonly network: Ipv4Network | undefined;
  /** The smallest and the largest network allowed, as prefix lengths. */
  readonly smallest: number;
  readonly largest: number;
}

const SERVERS_PLANNED_FOR = 50;
const BROADEST = 16;

/** Finds networks that are too small for their purpose or larger than Kubernetes accepts. */
export function checkNetworkSizes(draft: SettingsDraft): Issue[] {
  const lan = draft.privateNetwork?.network;
  const pods = draft.kubernetes?.podNetwork;
  const services = draft.kubernetes?.serviceNetwork;
  return [
    // A controller, a gateway, a handful of workers and a dynamic range.
    ...sizeIssues({ path: 'privateNetwork.network', network: lan, smallest: 28, largest: 0 }),
    // Two servers at least; the controller-manager hands out at most 2¹⁶ blocks.
    ...sizeIssues({ path: 'kubernetes.podNetwork', network: pods, smallest: 23, largest: 8 }),
    // kube-apiserver refuses more than 20 bits.
    ...sizeIssues({
      path: 'kubernetes.serviceNetwork',
      network: services,
      smallest: 24,
      largest: 12,
    }),
    ...broadIssues(lan),
    ...tightIssues(lan, pods),
  ];
}

function sizeIssues({ path, network, smallest, largest }: Bounds): Issue[] {
  if (network === undefined) return [];
  const prefix = prefixLength(network);
  if (prefix > smallest)
    return [
      settingsIssue('network-too-small', {
        path,
        message: `Expected a /${smallest} or larger network, got ${network}.`,
      }),
    ];
  return prefix < largest
    ? [
        settingsIssue('network-too-large', {
          path,
          message: `Expected a /${largest} or smaller network, got ${network}.`,
        }),
      ]
    : [];
}

function broadIssues(lan: Ipv4Network | undefined): Issue[] {
  if (lan === undefined || prefixLength(lan) >= BROADEST) return [];
  const message = `The private network ${lan} has ${networkSize(lan)} addresses.`;
  return [settingsIssue('network-broad', { path: 'privateNetwork.network', message })];
}

function tightIssues(lan: Ipv4Network | undefined, pods: Ipv4Network | undefined): Issue[] {
  if (lan === undefined || pods === undefined) return [];
  const room = podNetworkCapacity(pods);
  if (room < 2 || room >= Math.min(SERVERS_PLANNED_FOR, networkSize(lan) - 2)) return [];
  const message = `The pod network ${pods} has room for ${room} servers, the controller included.`;
  return [settingsIssue('pod-network-tight', { path: 'kubernetes.podNetwork', message })];
}
