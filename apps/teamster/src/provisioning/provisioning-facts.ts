import type { ClusterSettings } from '@operos/cluster-model';
import type { DhcpHost, OmapiSecret } from '@operos/dhcp-config';
import type { Sha256 } from '@operos/pxe';
import type { BootImages } from './boot-images.ts';

/** Everything from which the files that boot servers follow. */
export interface ProvisioningFacts {
  readonly settings: ClusterSettings;
  /** Approved servers; their order means nothing. */
  readonly hosts: readonly DhcpHost[];
  readonly controller: ControllerFacts;
  /** Null until images are built: servers are then told to start from their own disk. */
  readonly images: BootImages | null;
}

/** What the controller knows of itself. */
export interface ControllerFacts {
  /** x.y.z, in the title of the boot menu. */
  readonly version: string;
  readonly caFingerprint: Sha256;
  /** Where servers enrol. */
  readonly agentPort: number;
  readonly omapiSecret: OmapiSecret;
  /** Whether the machine's own network, names, firewall and so on are kept too. */
  readonly installed: boolean;
  /** Below which folder files are written and named: empty on a controller, a folder in a test or a lab. */
  readonly root: string;
}

/** Where things are on a controller. */
export const controllerPaths = {
  dhcpdConf: '/etc/dhcp/dhcpd.conf',
  dhcpdDefaults: '/etc/default/isc-dhcp-server',
  dhcpdSysctl: '/etc/sysctl.d/60-operos-dhcp.conf',
  nginxConf: '/etc/operos/boot-server.conf',
  nginxRun: '/run/operos-boot-server',
  bootTree: '/srv/operos/boot',
  layers: '/srv/operos/layers',
  accessLog: '/var/log/operos/boot-access.log',
  errorLog: '/var/log/operos/boot-error.log',
} as const;

/** Where machines fetch what they boot. */
export const bootPort = 5080;
/** Where dhcpd takes new hosts while it runs; loopback only by the controller's firewall. */
export const omapiPort = 7911;
