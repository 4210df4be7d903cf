import type { ClusterSettings } from '@operos/cluster-model';
import { renderAuthorizedKeys } from './access/render-authorized-keys.ts';
import {
  type ControllerFacts,
  type ControllerFile,
  type ControllerUnit,
  fileText,
} from './controller-file.ts';
import { renderNftables } from './firewall/render-nftables.ts';
import { renderHosts } from './names/render-hosts.ts';
import { renderResolved } from './names/render-resolved.ts';
import { renderPrivateNetwork, renderPublicNetwork } from './network/render-networkd.ts';
import { renderSysctl } from './network/render-sysctl.ts';
import { renderChrony } from './time/render-chrony.ts';
import { renderWebConf } from './web/render-web-conf.ts';

const restart = (id: string): ControllerUnit => ({ id, onChange: 'restart' });
const reload = (id: string): ControllerUnit => ({ id, onChange: 'reload' });

/** The one file that not every controller has: with a single network card there is none, and an old one must go. */
export const publicNetworkFile = {
  path: '/etc/systemd/network/20-operos-public.network',
  unit: reload('systemd-networkd.service'),
} as const;

/**
 * Every file of a controller that follows from its settings and is not about starting servers. The installer writes
 * them, and Teamster keeps them so; the order is that in which their readers are to take notice.
 */
export function controllerFiles(
  settings: ClusterSettings,
  facts: ControllerFacts,
): readonly ControllerFile[] {
  return [
    ...networkFiles(settings),
    ...nameFiles(settings, facts),
    file('/etc/chrony/chrony.conf', renderChrony(settings), restart('chrony.service')),
    ...accessFiles(settings, facts),
    file('/etc/operos/web.conf', renderWebConf(), reload('operos-web.service')),
  ];
}

function networkFiles(settings: ClusterSettings): ControllerFile[] {
  const networkd = reload('systemd-networkd.service');
  const outside = renderPublicNetwork(settings);
  return [
    file('/etc/nftables.conf', renderNftables(settings), reload('nftables.service')),
    file(
      '/etc/sysctl.d/70-operos-network.conf',
      renderSysctl(settings),
      restart('systemd-sysctl.service'),
    ),
    file(
      '/etc/systemd/network/10-operos-private.network',
      renderPrivateNetwork(settings),
      networkd,
    ),
    ...(outside === undefined ? [] : [file(publicNetworkFile.path, outside, networkd)]),
  ];
}

function nameFiles(settings: ClusterSettings, facts: ControllerFacts): ControllerFile[] {
  const { controller, privateNetwork } = settings;
  return [
    file('/etc/hostname', `${controller.hostname}\n`), // a path unit of the image takes it on
    file('/etc/hosts', renderHosts(settings, facts)), // systemd-resolved looks by itself
    file(
      '/etc/systemd/resolved.conf.d/20-operos-private.conf',
      renderResolved(settings),
      restart('systemd-resolved.service'),
    ),
    file(
      '/etc/default/tftpd-hpa',
      `TFTP_ADDRESS="${privateNetwork.controllerAddress}:69"\n`,
      restart('tftpd-hpa.service'),
    ),
  ];
}

function accessFiles(settings: ClusterSettings, { version }: ControllerFacts): ControllerFile[] {
  const keys = renderAuthorizedKeys(settings);
  return [
    { ...file('/root/.ssh/authorized_keys', keys, restart('ssh.service')), mode: '0600' },
    file(
      '/etc/operos/console-login',
      settings.access.consoleLogin ? 'yes\n' : '',
      restart('getty@tty2.service'),
    ),
    file('/etc/issue', fileText([`Operos ${version}, controller \\n`, ''])),
  ];
}

function file(path: string, text: string, unit?: ControllerUnit): ControllerFile {
  return { path, mode: '0644', text, ...(unit === undefined ? {} : { unit }) };
}
