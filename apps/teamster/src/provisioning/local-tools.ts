import { existsSync, readFileSync } from 'node:fs';
import { packagedFiles } from '@operos/pxe';
import type { ProvisioningTools } from './provisioning-plan.ts';

/** What of Debian's daemons and loaders this machine has. */
export function localTools(services: ProvisioningTools['services']): ProvisioningTools {
  return {
    dhcpd: programAt('/usr/sbin/dhcpd'),
    // `nginx -t` binds the address it is to listen on, which only the controller itself has.
    nginx: services === 'systemd' ? programAt('/usr/sbin/nginx') : null,
    loaders: new Map(
      packagedFiles
        .filter(({ copyOf }) => existsSync(copyOf))
        .map(({ path, copyOf }) => [path, readFileSync(copyOf)]),
    ),
    services,
  };
}

function programAt(path: string): string | null {
  return existsSync(path) ? path : null;
}
