import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OfferProbe } from './dhcp-offer.ts';

const DHCPD = '/usr/sbin/dhcpd';
const isPossible = process.getuid?.() === 0 && existsSync(DHCPD);
const onWire = test.skipIf(!isPossible);

const ids = `${process.pid}`;
const [site, machine] = [`ops${ids}`, `opm${ids}`]; // namespaces: the site's, and the machine's
let folder: string;
let server: ChildProcess | undefined;

const ip = (...args: readonly string[]) => execFileSync('ip', args, { encoding: 'utf8' });

beforeAll(async () => {
  if (!isPossible) return;
  mkdirSync('/var/lib/dhcp', { recursive: true });
  folder = mkdtempSync('/var/lib/dhcp/operos-offers-'); // AppArmor lets dhcpd read here
  for (const name of [site, machine]) ip('netns', 'add', name);
  ip(
    'link',
    'add',
    'there',
    'netns',
    site,
    'type',
    'veth',
    'peer',
    'name',
    'eth0',
    'netns',
    machine,
  );
  ip('-n', site, 'address', 'add', '10.7.0.1/24', 'dev', 'there');
  ip('-n', site, 'link', 'set', 'there', 'up');
  ip('-n', machine, 'link', 'set', 'eth0', 'up');
  execFileSync('ip', ['netns', 'exec', machine, 'sysctl', '-qw', 'net.ipv4.conf.all.rp_filter=2']);
  const conf = join(folder, 'dhcpd.conf');
  const leases = join(folder, 'leases');
  writeFileSync(leases, '');
  writeFileSync(
    conf,
    'authoritative;\nping-check false;\nsubnet 10.7.0.0 netmask 255.255.255.0 { range 10.7.0.50 10.7.0.60; option routers 10.7.0.254; }\n',
  );
  const args = ['-4', '-f', '-d', '-cf', conf, '-lf', leases, '-pf', join(folder, 'pid'), 'there'];
  const child = spawn('ip', ['netns', 'exec', site, DHCPD, ...args]);
  server = child;
  await new Promise<void>((resolve) => {
    child.stderr.on('data', (text: Buffer) => {
      if (text.toString().includes('Server starting service')) resolve();
    });
  });
});

afterAll(() => {
  server?.kill();
  if (!isPossible) return;
  for (const name of [site, machine]) ip('netns', 'delete', name);
  rmSync(folder, { recursive: true, force: true });
});

/** Asks from within the machine's namespace. */
function ask(card: string): OfferProbe {
  const path = fileURLToPath(new URL('ask-for-offers.ts', import.meta.url));
  const program = `import('${path}').then((m) => m.askForOffers('${card}')).then((o) => console.log(JSON.stringify(o)))`;
  const options = ['--conditions=@operos/source', '--disable-warning=ExperimentalWarning'];
  const args = ['netns', 'exec', machine, process.execPath, ...options, '-e', program];
  return JSON.parse(execFileSync('ip', args, { encoding: 'utf8' })) as OfferProbe;
}

onWire('the offer of a real dhcpd is seen, and neither taken nor left behind', () => {
  const offered = ask('eth0');
  expect(offered).toEqual({
    kind: 'asked',
    offers: [
      {
        ...{
          server: '10.7.0.1',
          address: expect.stringMatching(/^10\.7\.0\.(?:5[0-9]|60)$/) as string,
        },
        ...{ network: '10.7.0.0/24', router: '10.7.0.254' },
      },
    ],
  });
  expect(ip('-n', machine, '-4', 'address', 'show', 'dev', 'eth0').trim()).toBe('');
  expect(readFileSync(join(folder, 'leases'), 'utf8')).not.toContain('binding state active');
});

onWire('where nobody answers there is no offer', () => {
  ip('-n', site, 'link', 'set', 'there', 'down');
  ip('-n', site, 'link', 'set', 'there', 'up'); // dhcpd still listens
  server?.kill();
  expect(ask('eth0')).toEqual({ kind: 'asked', offers: [] });
});

test('a name that no card can have is asked nothing', async () => {
  const { askForOffers } = await import('./ask-for-offers.ts');
  expect(await askForOffers('eth0;reboot')).toMatchObject({ kind: 'failed' });
});
