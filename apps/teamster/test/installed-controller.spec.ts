import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isDhcpdConfined } from '@operos/dhcp-config/node';
import { canMakeNamespaces } from '@operos/dhcp-config/testing';
import { expect, test } from 'vitest';

const app = resolve(import.meta.dirname, '..');
const inside = resolve(import.meta.dirname, 'inside');
const vitest = resolve(app, '../../node_modules/vitest/vitest.mjs');
const daemons = ['/usr/sbin/dhcpd', '/usr/sbin/nginx', '/usr/sbin/nft', '/usr/sbin/in.tftpd'];
// AppArmor does not know files of an overlay.
const canRun =
  canMakeNamespaces() && daemons.every((each) => existsSync(each)) && !isDhcpdConfined();
const TIMEOUT_MS = 240_000;

test.skipIf(!canRun)(
  'settings of an installed controller change its real daemons (needs root, dhcpd, nginx, nft, tftpd)',
  () => {
    const own = ['--net', '--mount', '--pid', '--fork', '--kill-child', '--mount-proc'];
    const config = ['--config', `${inside}/vitest.config.mjs`];
    const inner = [process.execPath, vitest, 'run', '--root', app, ...config];
    const path = `${inside}:${dirname(process.execPath)}:/usr/sbin:/usr/bin:/sbin:/bin`;
    const { status, stdout, stderr } = spawnSync(
      'unshare',
      [...own, 'sh', `${inside}/enter.sh`, ...inner],
      { encoding: 'utf8', cwd: app, env: { PATH: path, NO_COLOR: '1' }, timeout: TIMEOUT_MS },
    );
    expect(`${status}`, `${stdout}\n${stderr}`).toBe('0');
  },
  TIMEOUT_MS + 10_000,
);
