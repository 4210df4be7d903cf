import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applyPlan, localPorts, type Plan, ProcessServices } from './index.ts';

const DHCPD = '/usr/sbin/dhcpd';
const canIsolate = spawnSync('unshare', ['-n', 'ip', 'link']).status === 0;
let root: string;
let services: ProcessServices;
let log = '';

// A network of its own, so that no other DHCP server or client is met.
const inNamespace = `
  ip link add v0 type veth peer name v1
  ip addr add 10.9.0.1/24 dev v0
  ip link set v0 up; ip link set v1 up
  exec ${DHCPD} -f -d -cf "$1/etc/dhcpd.conf" -lf "$1/leases" -pf "$1/pid" v0`;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'operos-dhcpd-'));
  writeFileSync(join(root, 'leases'), '');
  services = new ProcessServices({
    dhcp: {
      program: 'unshare',
      args: ['-n', 'sh', '-c', inNamespace, 'sh', root],
      settleMs: 5000, // dhcpd looks at its interfaces last, and the machine may be busy
      onOutput: (text) => (log += text),
    },
  });
});
afterAll(async () => {
  await services.stopAll();
  rmSync(root, { recursive: true });
});

function planOf(text: string): Plan {
  const check = { program: DHCPD, args: ['-t', '-cf', '{file}'] }; // -q would keep the reasons to itself
  return {
    schema: 1,
    steps: [
      {
        kind: 'file',
        path: '/etc/dhcpd.conf',
        mode: '0644',
        content: { text },
        check,
        restarts: 'dhcp',
      },
    ],
    services: [{ id: 'dhcp', kind: 'process', onChange: 'restart' }],
  };
}

const subnet = (prefix: string): string =>
  `subnet ${prefix}.0 netmask 255.255.255.0 { range ${prefix}.100 ${prefix}.200; }\n`;
const apply = (plan: Plan) =>
  applyPlan(plan, localPorts({ root, services: { process: services } }));

describe.skipIf(!existsSync(DHCPD) || !canIsolate)(
  'a real dhcpd (skipped without isc-dhcp-server, or without the right to make a network namespace)',
  () => {
    test('listens after its first file', async () => {
      expect((await apply(planOf(subnet('10.9.0')))).outcome).toBe('applied');
      await expect.poll(() => log).toContain('Listening on LPF/v0');
    });

    test('never sees a file that dhcpd -t refuses', async () => {
      const receipt = await apply(
        planOf('subnet 10.9.0.0 netmask 255.255.255.0 { range 10.9.0.9 }\n'),
      );
      expect(receipt.outcome).toBe('failed');
      expect(receipt.steps[0]?.detail).toContain(`${join(root, 'etc/dhcpd.conf')} line 1`);
      expect(await services.isRunning('dhcp')).toBe(true);
    });

    test('listens again as before when a file that dhcpd -t accepts ends it', async () => {
      log = '';
      const receipt = await apply(planOf(subnet('10.77.0')));
      expect(receipt).toMatchObject({ outcome: 'reverted', services: [{ outcome: 'reverted' }] });
      expect(receipt.services[0]?.detail).toContain('Not configured to listen on any interfaces');
      await expect.poll(() => log).toContain('Listening on LPF/v0');
      expect(await services.isRunning('dhcp')).toBe(true);
    });
  },
);
