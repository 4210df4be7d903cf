import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DhcpModel } from '@operos/dhcp-config';
import { NetworkNamespaces } from '@operos/dhcp-config/testing';
import { removeAtExit } from '../measuring/side-process.ts';
import { keaConf } from './kea-conf.ts';
import { keaReadableFolder } from './kea-readable-folder.ts';
import { relayAddress, serverAddress, type ServerOnWire } from './server-on-wire.ts';

/** Kea with the same network and the same machines. */
export function startTunedKea(model: DhcpModel): ServerOnWire {
  const folder = mkdtempSync(join(keaReadableFolder(), 'operos-kea-'));
  removeAtExit(folder);
  const wire = new NetworkNamespaces(serverAddress);
  wire.addClientAddress(`${relayAddress}/${serverAddress.prefixLength}`);
  const file = join(folder, 'kea-dhcp4.conf');
  writeFileSync(file, keaConf(model, wire.serverInterface));
  const kea = spawn('ip', ['netns', 'exec', wire.server, 'kea-dhcp4', '-c', file], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, KEA_PIDFILE_DIR: folder, KEA_LOCKFILE_DIR: folder },
  });
  return {
    pid: kea.pid ?? 0,
    server: wire.server,
    client: wire.client,
    stop: async () => {
      kea.kill();
      if (kea.exitCode === null) await once(kea, 'exit');
      wire.remove();
    },
  };
}
