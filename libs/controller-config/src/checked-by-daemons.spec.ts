import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ClusterSettings } from '@operos/cluster-model';
import { exampleSettings, validSettings } from '@operos/cluster-model/testing';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { controllerFiles } from './controller-files.ts';

// Of this machine, or of an image that was unpacked: OPEROS_IMAGE_ROOT=/tmp/root. The daemons are then its own.
const root = process.env.OPEROS_IMAGE_ROOT ?? '';
const isRoot = process.getuid?.() === 0;
const folder = mkdtempSync(`${root}/tmp/operos-controller-config-`);
const inside = folder.slice(root.length);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const RUNS = Number(process.env.OPEROS_PROPERTY_RUNS ?? 25);
const facts = { version: '0.1.7', nodes: [] };
const PORTS = /listen (\d+)/g;

/** What a daemon has against a file; empty if it accepts it. */
function complaint(program: string, ...args: readonly string[]): string {
  const place = root === '' ? [] : ['chroot', root];
  // A network of its own: nft and nginx then meet nobody else's rules and ports.
  const command = ['--net', ...place, program, ...args];
  const { status, stderr, stdout } = spawnSync('unshare', command, { encoding: 'utf8' });
  return status === 0 ? '' : `${status}: ${stdout}${stderr}`;
}

const programs = { nft: '/usr/sbin/nft', nginx: '/usr/sbin/nginx', chronyd: '/usr/sbin/chronyd' };
const skips = (program: string) => ({ skip: !isRoot || !existsSync(root + program) });

/** The text of one file, written where the daemon finds it. */
function written(settings: ClusterSettings, path: string, change = (text: string) => text): string {
  const text = controllerFiles(settings, facts).find((file) => file.path === path)?.text ?? '';
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, change(text));
  return join(inside, path);
}

/** Every legal settings, and one spoilt file that must not pass. */
function accepts(
  path: string,
  judge: (file: string) => string,
  change?: (text: string) => string,
): void {
  fc.assert(
    fc.property(validSettings(), (settings) => {
      expect(judge(written(settings, path, change))).toBe('');
    }),
    { numRuns: RUNS },
  );
  const spoilt = written(exampleSettings(), path, (text) => `${text}no such word here;\n`);
  expect(judge(spoilt)).not.toBe('');
}

describe('the real daemons accept what every legal settings give (needs root)', () => {
  test('nft', skips(programs.nft), () => {
    accepts('/etc/nftables.conf', (file) => complaint(programs.nft, '-c', '-f', file));
  });

  test('chronyd', skips(programs.chronyd), () => {
    accepts('/etc/chrony/chrony.conf', (file) => complaint(programs.chronyd, '-p', '-f', file));
  });

  test('nginx', skips(programs.nginx), () => {
    makeCertificate();
    const own = (text: string) =>
      text
        .replaceAll('/run/operos-web', inside)
        .replaceAll('/var/lib/operos/web', inside)
        .replaceAll('/var/log/operos', inside)
        .replaceAll(PORTS, 'listen 127.0.0.1:1$1');
    accepts(
      '/etc/operos/web.conf',
      (file) => complaint(programs.nginx, '-e', 'stderr', '-t', '-q', '-c', file),
      own,
    );
  });
});

function makeCertificate(): void {
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  const files = ['-keyout', join(folder, 'server-key.pem'), '-out', join(folder, 'server.pem')];
  execFileSync('openssl', ['req', ...kind, '-subj', '/CN=test', ...files], { stdio: 'ignore' });
}
