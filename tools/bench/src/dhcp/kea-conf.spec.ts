import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { manyHosts } from '@operos/dhcp-config/testing';
import { expect, test } from 'vitest';
import { keaConf } from './kea-conf.ts';
import { keaReadableFolder } from './kea-readable-folder.ts';

const hasKea = existsSync('/usr/sbin/kea-dhcp4');

test.skipIf(!hasKea)('the real Kea accepts its file (skipped without kea-dhcp4-server)', () => {
  const folder = mkdtempSync(join(keaReadableFolder(), 'operos-kea-'));
  try {
    const file = join(folder, 'kea-dhcp4.conf');
    writeFileSync(file, keaConf(manyHosts(100), 'lo'));
    expect(execFileSync('/usr/sbin/kea-dhcp4', ['-t', file], { encoding: 'utf8' })).not.toContain(
      'ERROR',
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
