import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { imageLayer, type ImageLayer, stacks } from './image-layer.ts';
import { enabledBy, programsOf, unitsOf } from './image-units.ts';
import { workspaceRoot } from './workspace-root.ts';

const names = ['base', 'node', 'worker', 'controller', 'installer'];
const layers = new Map(names.map((name) => [name, imageLayer(name)]));
const layer = (name: string): ImageLayer => layers.get(name)!;
const stackOf = (name: string): readonly ImageLayer[] => {
  const stack = stacks.find((one) => (one as readonly string[]).includes(name))!;
  return stack.slice(0, (stack as readonly string[]).indexOf(name) + 1).map(layer);
};

/** What units of ours need of packages: the file, and the package that has it on Debian. */
const packaged: Readonly<Record<string, string>> = {
  '/bin/kill': 'procps',
  '/usr/bin/dmesg': 'util-linux',
  '/usr/bin/hostname': 'hostname',
  '/usr/bin/journalctl': 'systemd',
  '/usr/bin/ssh-keygen': 'openssh-client',
  '/usr/bin/touch': 'coreutils',
  '/usr/lib/systemd/systemd-networkd-wait-online': 'systemd',
  '/usr/sbin/dhcpd': 'isc-dhcp-server',
  '/usr/sbin/in.tftpd': 'tftpd-hpa',
  '/usr/sbin/nft': 'nftables',
  '/usr/sbin/nginx': 'nginx',
  '/usr/sbin/sshd': 'openssh-server',
  'chrony.service': 'chrony',
  'getty@tty2.service': 'systemd', // an instance of getty@.service
  'ssh.service': 'openssh-server',
  'systemd-networkd.service': 'systemd',
  'systemd-resolved.service': 'systemd-resolved',
};

function isThere(name: string, at: string): boolean {
  const stack = stackOf(name);
  if (at === '/usr/bin/node') return stack.some((one) => one.name === 'node');
  const app = /^\/usr\/(?:lib\/operos\/([^/]+)\/main\.mjs|bin\/([^/]+))$/
    .exec(at)
    ?.slice(1)
    .find(Boolean);
  if (app !== undefined && stack.some(({ apps }) => apps.includes(app))) return true;
  const isOurs = stack.some(({ files }) => files.has(at));
  const isPackaged = stack.some(({ locked }) => locked.includes(packaged[at] ?? ''));
  return isOurs || isPackaged;
}

test.each(stacks.map((stack) => [stack.join(', '), stack] as const))(
  'no package is listed twice in %s',
  (_, stack) => {
    const listed = stack.flatMap((name) => layer(name).packages);
    expect(listed.filter((name, at) => listed.indexOf(name) !== at)).toEqual([]);
  },
);

test.each(['node', 'worker'])('the packages of %s are sorted', (name) => {
  const { packages } = layer(name);
  expect(packages).toEqual([...packages].sort());
});

test.each(['base', 'node', 'worker'])('every listed package of %s is in its lock', (name) => {
  const { packages, locked } = layer(name);
  expect(packages.filter((one) => !locked.includes(one))).toEqual([]);
});

test.each(names)('every program that a unit of %s starts is in the image', (name) => {
  const programs = unitsOf(layer(name)).flatMap(programsOf);
  const missing = programs.filter((one) => !one.includes('$') && !isThere(name, one));
  expect(missing).toEqual([]);
});

test.each(names)('every unit that %s turns on is in the image', (name) => {
  const missing = enabledBy(layer(name)).filter(
    (unit) => !isThere(name, unit) && !isThere(name, `/usr/lib/systemd/system/${unit}`),
  );
  expect(missing).toEqual([]);
});

test('a worker turns on its agent, its screen and its clock', () => {
  const enabled = stackOf('worker').flatMap(enabledBy);
  expect(enabled).toEqual(
    expect.arrayContaining(['prospector.service', 'operos-console.service', 'chrony.service']),
  );
  // What these start comes with the plan of an approved worker, and not before.
  expect(enabled.join(' ')).not.toMatch(/kube|containerd|docker|ceph|etcd/);
});

const scripts = [...layers.values()].flatMap((one) =>
  [...one.files].filter(([, file]) => readFileSync(file, 'utf8').startsWith('#!/bin/sh')),
);

test.each(scripts)('%s is a script that the shell understands and may run', (_, file) => {
  expect(spawnSync('sh', ['-n', file], { encoding: 'utf8' }).stderr).toBe('');
  const listed = execFileSync('git', ['ls-files', '--stage', '--', file], {
    cwd: workspaceRoot,
    encoding: 'utf8',
  });
  expect(listed === '' || listed.startsWith('100755')).toBe(true);
});

test('no key and no password is in what the images are made from', () => {
  const texts = [...layers.values()].flatMap((one) => [
    one.setup,
    ...[...one.files.values()].map((file) => readFileSync(file, 'utf8')),
  ]);
  expect(texts.length).toBeGreaterThan(10);
  const secret = /PRIVATE KEY-----|ssh-(?:ed25519|rsa) AAAA|chpasswd|\$(?:y|6|5|1)\$[^/\s]{8}/;
  expect(texts.filter((text) => secret.test(text))).toEqual([]);
});

// The installer's one service does anything to a machine that a person asks for; it runs on no machine of a cluster.
const services = ['base', 'node', 'worker', 'controller']
  .map(layer)
  .flatMap(unitsOf)
  .filter(({ path }) => path.endsWith('.service'))
  .map(({ path, file }) => [path, file] as const);

test.skipIf(!existsSync('/usr/bin/systemd-analyze'))(
  'every service of ours on a machine of a cluster is shut in: 4.0 or less of 10 (needs systemd-analyze)',
  () => {
    const loose = services.flatMap(([path, file]) => {
      const { stdout } = spawnSync('systemd-analyze', ['security', '--offline=yes', file], {
        encoding: 'utf8',
      });
      const level = Number(/exposure level for \S+: ([0-9.]+)/.exec(stdout)?.[1]);
      return level <= 4 ? [] : [`${path}: ${level}`];
    });
    expect(services.length).toBeGreaterThan(4);
    expect(loose).toEqual([]);
  },
);
