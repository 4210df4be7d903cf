import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { renderDhcpdConf } from '../src/index.ts';
import { exampleDhcpModel, manyHosts } from '../testing/index.ts';
import { checkWithDhcpd } from './check-with-dhcpd.ts';
import { dhcpdReadableFolder } from './dhcpd-readable-folder.ts';

const hasDhcpd = existsSync('/usr/sbin/dhcpd');

test.skipIf(!hasDhcpd)('accepts what is rendered (skipped without isc-dhcp-server)', async () => {
  expect(await checkWithDhcpd(renderDhcpdConf(exampleDhcpModel))).toEqual([]);
});

test.skipIf(!hasDhcpd)('accepts 10,000 hosts (skipped without isc-dhcp-server)', async () => {
  expect(await checkWithDhcpd(renderDhcpdConf(manyHosts(10_000)))).toEqual([]);
});

test.skipIf(!hasDhcpd)(
  'gives every complaint with its line (skipped without isc-dhcp-server)',
  async () => {
    const issues = await checkWithDhcpd(
      'authoritative\n\noption routers ;\nhost a { hardware x; }\n',
    );
    expect(issues.map(({ path, severity, code }) => ({ path, severity, code }))).toEqual([
      { path: 'line 3', severity: 'error', code: 'dhcpd-refused' },
      { path: 'line 4', severity: 'error', code: 'dhcpd-refused' },
    ]);
  },
);

test.skipIf(!hasDhcpd)('passes warnings on (skipped without isc-dhcp-server)', async () => {
  const overlapping =
    'subnet 10.0.0.0 netmask 255.255.255.0 { }\nsubnet 10.0.0.0 netmask 255.255.0.0 { }\n';
  expect(await checkWithDhcpd(overlapping)).toMatchObject([{ path: '', severity: 'warning' }]);
});

test.skipIf(!hasDhcpd)('leaves no file behind (skipped without isc-dhcp-server)', async () => {
  await checkWithDhcpd('this is no configuration');
  const left = readdirSync(dhcpdReadableFolder()).filter((name) =>
    name.startsWith('operos-check-'),
  );
  expect(left).toEqual([]);
});

test('throws if there is no dhcpd', async () => {
  await expect(
    checkWithDhcpd('', { program: '/nonexistent/dhcpd', folder: tmpdir() }),
  ).rejects.toMatchObject({ code: 'dhcpd-not-run' });
});
