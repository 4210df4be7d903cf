import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exampleSettings, validSettings } from '@operos/cluster-model/testing';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { renderNftables } from './firewall/render-nftables.ts';
import { renderWebConf } from './web/render-web-conf.ts';

const folder = mkdtempSync(join(tmpdir(), 'operos-controller-config-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const isRoot = process.getuid?.() === 0;
const needsRoot = isRoot ? '' : ' (left out: nft asks the kernel, which needs root)';
const nft = ['/usr/sbin/nft', '/sbin/nft'].find((path) => existsSync(path));
const nginx = existsSync('/usr/sbin/nginx');

describe.skipIf(!isRoot || nft === undefined)(`the real nft${needsRoot}`, () => {
  test('loads the rules of every legal settings', () => {
    const file = join(folder, 'nftables.conf');
    fc.assert(
      fc.property(validSettings(), (settings) => {
        writeFileSync(file, renderNftables(settings));
        execFileSync(nft!, ['-c', '-f', file]);
      }),
      { numRuns: 25 },
    );
    writeFileSync(file, renderNftables(exampleSettings()).replace('accept', 'accpt'));
    expect(() => execFileSync(nft!, ['-c', '-f', file], { stdio: 'ignore' })).toThrow();
  });
});

describe.skipIf(!nginx)('the real nginx', () => {
  test('accepts the web server’s file', () => {
    const own = (text: string) =>
      text
        .replaceAll('/run/operos-web', folder)
        .replaceAll('/var/lib/operos/web', folder)
        .replaceAll('/var/log/operos', folder)
        .replaceAll(/listen (\d+)/g, 'listen 127.0.0.1:1$1'); // the ports may be in use here
    mkdirSync(folder, { recursive: true });
    execFileSync(
      'openssl',
      [
        ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'],
        ...['-subj', '/CN=test', '-keyout', join(folder, 'server-key.pem')],
        ...['-out', join(folder, 'server.pem')],
      ],
      { stdio: 'ignore' },
    );
    const file = join(folder, 'web.conf');
    writeFileSync(file, own(renderWebConf()));
    execFileSync('/usr/sbin/nginx', ['-e', 'stderr', '-t', '-q', '-c', file]);
  });
});
