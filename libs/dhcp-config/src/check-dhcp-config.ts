import type { Issue } from '@operos/cluster-model';
import { checkBoot } from './check/check-boot.ts';
import { checkHosts } from './check/check-hosts.ts';
import { checkLeaseSeconds } from './check/check-lease-seconds.ts';
import { checkNetwork } from './check/check-network.ts';
import { checkOmapi } from './check/check-omapi.ts';
import { checkRanges } from './check/check-ranges.ts';
import { checkServers } from './check/check-servers.ts';
import { checkWords } from './check/check-words.ts';
import type { DhcpModel } from './dhcp-model.ts';

/**
 * Finds everything wrong at once, above all what `dhcpd -t` accepts although it takes machines off the network.
 * Words that were cast to their type instead of parsed are found first; the rest is judged once they are in order.
 */
export function checkDhcpConfig(model: DhcpModel): Issue[] {
  const words = checkWords(model);
  return words.length > 0 ? words : semanticChecks.flatMap((check) => check(model));
}

const semanticChecks: readonly ((model: DhcpModel) => Issue[])[] = [
  checkNetwork,
  checkServers,
  checkRanges,
  checkLeaseSeconds,
  checkBoot,
  checkHosts,
  checkOmapi,
];
