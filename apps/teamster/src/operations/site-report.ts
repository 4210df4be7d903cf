import { Injectable } from '@nestjs/common';
import type { SiteStatus } from '@operos/teamster-api';
import { Users } from '../access/users.ts';
import { Authority } from '../authority/authority.ts';
import { Fleet } from '../fleet/fleet.ts';
import { NetworkAlarms } from '../network-watch/network-alarms.ts';
import { SettingsStore } from '../settings/settings-store.ts';
import { SiteNames } from '../site/site-names.ts';

/** What the controller's own screen says of the cluster. */
@Injectable()
export class SiteReport {
  // eslint-disable-next-line max-params -- Nest injects one argument for each collaborator
  constructor(
    private readonly users: Users,
    private readonly authority: Authority,
    private readonly fleet: Fleet,
    private readonly alarms: NetworkAlarms,
    private readonly settings: SettingsStore,
    private readonly names: SiteNames,
  ) {}

  async status(): Promise<SiteStatus> {
    const { privateNetwork, publicNetwork, access } = this.settings.current().settings;
    return {
      schema: 1,
      urls: this.names.hosts().map((host) => `https://${host}/`),
      caFingerprint: this.authority.fingerprint,
      privateInterface: privateNetwork.interface,
      ...(publicNetwork.mode !== 'disabled' && { publicInterface: publicNetwork.interface }),
      phases: this.fleet.countByPhase(),
      mustChangePassword: await this.users.hasFirstPassword(),
      consoleLogin: access.consoleLogin,
      foreignDhcpServers: this.alarms
        .foreignServers()
        .map(({ server, sender }) => `${server} (${sender})`),
    };
  }
}
