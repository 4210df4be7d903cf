import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type DhcpModel, renderDhcpdConf } from '@operos/dhcp-config';
import { dhcpdReadableFolder, isDhcpdConfined } from '@operos/dhcp-config/node';
import { NetworkNamespaces } from '@operos/dhcp-config/testing';
import { removeAtExit } from '../measuring/side-process.ts';
import { relayAddress, serverAddress, type ServerOnWire } from './server-on-wire.ts';

/** isc-dhcpd with the file that Operos renders, and as systemd runs it: each message goes to syslog. */
export function startIscDhcpd(model: DhcpModel): ServerOnWire {
  const folder = mkdtempSync(join(dhcpdReadableFolder(), 'operos-bench-'));
  removeAtExit(folder);
  const wire = new NetworkNamespaces(serverAddress);
  wire.addClientAddress(`${relayAddress}/${serverAddress.prefixLength}`);
  const words = ['netns', 'exec', wire.server, ...command(model, folder), wire.serverInterface];
  const dhcpd = spawn('ip', words, { stdio: 'ignore' });
  return {
    pid: dhcpd.pid ?? 0,
    server: wire.server,
    client: wire.client,
    stop: async () => {
      dhcpd.kill();
      if (dhcpd.exitCode === null) await once(dhcpd, 'exit');
      wire.remove();
    },
  };
}

function command(model: DhcpModel, folder: string): string[] {
  const conf = join(folder, 'dhcpd.conf');
  const leases = leaseFile(folder);
  writeFileSync(conf, renderDhcpdConf(model), { mode: 0o600 });
  writeFileSync(leases, '');
  return ['dhcpd', '-4', '-f', '-cf', conf, '-lf', leases, '--no-pid'];
}

/** AppArmor, where it runs, lets dhcpd write its journal in one place only. */
function leaseFile(folder: string): string {
  if (!isDhcpdConfined()) return join(folder, 'dhcpd.leases');
  const file = `/var/lib/dhcp/dhcpd.leases.${basename(folder)}`;
  for (const suffix of ['', '~']) removeAtExit(file + suffix);
  return file;
}
