import type { Issue } from '../../issue.ts';
import type { Ipv4Network } from '../../ipv4-network.ts';
import { networksOverlap } from '../../ipv4-network.ts';
import type { SettingsDraft } from '../parse-cluster-settings.ts';
import { settingsIssue } from '../settings-issue.ts';
import type { NamedNetwork } from './named-networks.ts';
import { namedNetworks } from './named-networks.ts';
import { isOwnable, reservedBlockOf, touchesDocker } from './reserved-blocks.ts';

/** Finds networks that meet each other, or a block that is nobody's to use. */
export function checkNetworks(draft: SettingsDraft, offered?: Ipv4Network): Issue[] {
  const networks = namedNetworks(draft, offered);
  return [...overlaps(networks), ...networks.flatMap((named) => blockIssues(named))];
}

function overlaps(networks: readonly NamedNetwork[]): Issue[] {
  return networks.flatMap((second, index) =>
    networks
      .slice(0, index)
      .filter((first) => networksOverlap(first.network, second.network))
      .map((first) => overlap(first, second)),
  );
}

function overlap(first: NamedNetwork, second: NamedNetwork): Issue {
  const message = `The ${second.title} ${second.network} overlaps the ${first.title} ${first.network}.`;
  return settingsIssue('network-overlap', { path: second.path, message });
}

function blockIssues({ path, title, network, internal }: NamedNetwork): Issue[] {
  const block = reservedBlockOf(network);
  const subject = `The ${title} ${network}`;
  if (block !== undefined)
    return [settingsIssue('network-reserved', { path, message: `${subject} touches ${block}.` })];
  if (internal && !isOwnable(network))
    return [
      settingsIssue('network-not-private', {
        path,
        message: `${subject} takes addresses of the Internet.`,
      }),
    ];
  return touchesDocker(network)
    ? [settingsIssue('network-docker-default', { path, message: `${subject} touches Docker’s.` })]
    : [];
}
