import type { Outcome } from '../src/app/graphql/outcome.ts';
import {
  type AppliedSettings,
  type Revision,
  SettingsDesk,
  type SettingsInForce,
  type SettingsPlan,
} from '../src/app/settings/settings-desk.ts';

export const settingsYaml = `cluster:
  name: harbour
  organisation: Example GmbH
privateNetwork:
  network: 192.168.33.0/24
  controller: 192.168.33.10
  range:
    first: 192.168.33.100
    last: 192.168.33.199
`;

export const settingsPlan: SettingsPlan = {
  __typename: 'SettingsPlan',
  id: 'plan-1',
  baseRevision: 3,
  expiresAt: '2026-11-23T18:15:00.000Z',
  issues: [],
  files: [
    {
      path: '/etc/dhcp/dhcpd.conf',
      change: 'UPDATE',
      reloads: 'isc-dhcp-server',
      diff: `--- a/etc/dhcp/dhcpd.conf
+++ b/etc/dhcp/dhcpd.conf
@@ -12,7 +12,7 @@
 subnet 192.168.33.0 netmask 255.255.255.0 {
   option routers 192.168.33.10;
-  range 192.168.33.100 192.168.33.199;
+  range 192.168.33.100 192.168.33.149;
   option domain-name "harbour.example";
 }
`,
    },
  ],
};

/** Plans what it was told to plan, and puts it in force as the next revision. */
export class FakeSettingsDesk extends SettingsDesk {
  settings: SettingsInForce = {
    revision: 3,
    yaml: settingsYaml,
    changedAt: '2026-11-23T16:00:00.000Z',
    changedBy: 'ada',
    issues: [],
  };
  planned: Outcome<SettingsPlan> = { kind: 'done', value: settingsPlan };
  readonly documents: string[] = [];
  readonly applied: string[] = [];

  override read(): Promise<SettingsInForce> {
    return Promise.resolve(this.settings);
  }

  override history(): Promise<readonly Revision[]> {
    return Promise.resolve([
      this.settings,
      {
        revision: 2,
        yaml: settingsYaml.replace('harbour', 'quay'),
        changedAt: '2026-11-20T09:00:00.000Z',
        changedBy: 'grace',
      },
    ]);
  }

  override plan(document: string): Promise<Outcome<SettingsPlan>> {
    this.documents.push(document);
    return Promise.resolve(this.planned);
  }

  override apply(planId: string): Promise<Outcome<AppliedSettings>> {
    this.applied.push(planId);
    const { revision } = this.settings;
    const yaml = this.documents.at(-1) ?? this.settings.yaml;
    this.settings = { ...this.settings, revision: revision + 1, yaml };
    const value: AppliedSettings = {
      __typename: 'AppliedSettings',
      changedFiles: settingsPlan.files.map(({ path }) => path),
      settings: this.settings,
    };
    return Promise.resolve({ kind: 'done', value });
  }
}
