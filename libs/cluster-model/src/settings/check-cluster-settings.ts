import type { Issue } from '../issue.ts';
import type { Ipv4Network } from '../ipv4-network.ts';
import { checkAccess } from './checks/check-access.ts';
import { checkEnrolment } from './checks/check-enrolment.ts';
import { checkGateways } from './checks/check-gateways.ts';
import { checkHardware } from './checks/check-hardware.ts';
import { checkMembership } from './checks/check-membership.ts';
import { checkNames } from './checks/check-names.ts';
import { checkNetworkSizes } from './checks/check-network-sizes.ts';
import { checkNetworks } from './checks/check-networks.ts';
import { checkRange } from './checks/check-range.ts';
import { checkRepeats } from './checks/check-repeats.ts';
import { checkServers } from './checks/check-servers.ts';
import type { SettingsDraft } from './parse-cluster-settings.ts';
import { draftClusterSettings } from './parse-cluster-settings.ts';

/**
 * Finds everything wrong with settings at once: parsed settings or any document, of which the readable parts are judged
 * even if others are not. `offered` is the network that the site's DHCP server was seen to offer, if one was.
 */
export function checkClusterSettings(settings: unknown, offered?: Ipv4Network): Issue[] {
  const { draft, issues } = draftClusterSettings(settings);
  const unreadable = issues.map((issue) => issue.path);
  const judged = judge(draft, offered).filter(
    (issue) => !unreadable.some((path) => isSamePlace(path, issue.path)),
  );
  return [...issues, ...judged];
}

function judge(draft: SettingsDraft, offered: Ipv4Network | undefined): Issue[] {
  const checks = [
    checkNetworkSizes,
    checkMembership,
    checkServers,
    checkGateways,
    checkRange,
    checkNames,
    checkHardware,
    checkEnrolment,
    checkAccess,
    checkRepeats,
  ];
  return [...checkNetworks(draft, offered), ...checks.flatMap((check) => check(draft))];
}

// A field that could not be read has its issue; that it also seems to be missing would be a second one for one fault.
function isSamePlace(unreadable: string, judged: string): boolean {
  return judged === unreadable || isPartOf(judged, unreadable) || isPartOf(unreadable, judged);
}

function isPartOf(inner: string, outer: string): boolean {
  return outer !== '' && (inner.startsWith(`${outer}.`) || inner.startsWith(`${outer}[`));
}
