import { join, resolve } from 'node:path';
import type { EnvironmentReader } from '../environment-reader.ts';

/** Where the files that boot servers are written, and where the daemons write what they see. */
export interface ProvisioningConfig {
  /** The first settings, YAML or JSON; null for the defaults. Read only while there are none. */
  readonly settingsFile: string | null;
  /** Below which folder the controller's files are written: empty for the machine itself. */
  readonly root: string;
  /** Whether this machine is an installed controller, whose own files are kept too. */
  readonly installed: boolean;
  /** Whether systemd is told when files change. */
  readonly services: 'systemd' | 'none';
  /** Whether dhcpd is told of new hosts over its control port, without a restart. */
  readonly omapi: boolean;
  /** Whether to look for DHCP servers of others on the private network. */
  readonly networkWatch: boolean;
  /** images.json of the image builder; null while there are no images. */
  readonly imagesFile: string | null;
  readonly logs: Readonly<Record<'dhcpd' | 'tftpd' | 'bootAccess', string | null>>;
  readonly leasesFile: string | null;
}

/** Reads the part of the environment that provisioning follows. */
export function readProvisioningConfig(read: EnvironmentReader): ProvisioningConfig {
  // Unless it is told to, Teamster writes nothing outside its own folder.
  const root = resolve(
    read.text('OPEROS_HOST_ROOT') ?? join(read.text('OPEROS_DATA_DIR') ?? '.operos', 'host'),
  );
  return Object.freeze({
    settingsFile: read.text('OPEROS_SETTINGS_FILE'),
    root: root === '/' ? '' : root,
    installed: read.flag('OPEROS_INSTALLED'),
    services: read.oneOf(
      'OPEROS_SERVICES',
      ['systemd', 'none'] as const,
      root === '/' ? 'systemd' : 'none',
    ),
    omapi: read.oneOf('OPEROS_OMAPI', ['1', '0'], root === '/' ? '1' : '0') === '1',
    networkWatch: read.oneOf('OPEROS_NETWORK_WATCH', ['1', '0'], root === '/' ? '1' : '0') === '1',
    imagesFile: read.text('OPEROS_IMAGES_FILE'),
    logs: Object.freeze({
      dhcpd: read.text('OPEROS_DHCPD_LOG'),
      tftpd: read.text('OPEROS_TFTPD_LOG'),
      bootAccess: read.text('OPEROS_BOOT_ACCESS_LOG'),
    }),
    leasesFile: read.text('OPEROS_DHCPD_LEASES'),
  });
}
