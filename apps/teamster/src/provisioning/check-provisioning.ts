import type { Issue } from '@operos/cluster-model';
import { checkDhcpConfig } from '@operos/dhcp-config';
import { checkBootMenu, checkBootServer, checkNginxSite } from '@operos/pxe';
import { bootMenuOf } from './boot-menu-of.ts';
import { bootSiteOf } from './boot-site-of.ts';
import { dhcpModelOf } from './dhcp-model-of.ts';
import type { ProvisioningFacts } from './provisioning-facts.ts';

/** Everything our own linters find in what would be told to dhcpd, the boot loaders and nginx. */
export function checkProvisioning(facts: ProvisioningFacts): Issue[] {
  const menu = bootMenuOf(facts);
  const site = bootSiteOf(facts);
  return [
    ...under('dhcp', checkDhcpConfig(dhcpModelOf(facts))),
    ...under('bootMenu', checkBootMenu(menu)),
    ...under('bootServer', [...checkNginxSite(site), ...checkBootServer(menu, site)]),
  ];
}

/** These models are made from the settings, so their paths are told apart from the settings' own. */
function under(part: string, issues: readonly Issue[]): Issue[] {
  return issues.map((issue) => ({ ...issue, path: `${part}.${issue.path}` }));
}
