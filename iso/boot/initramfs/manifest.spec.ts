import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type InitramfsShell, initramfsShell, whyNoShell } from '../test/initramfs-shell.ts';
import { NginxBootServer, whyNoServer } from '../test/nginx-boot-server.ts';

const layers = { base: Buffer.from('the base'), worker: Buffer.from('the worker') };
const digestOf = (content: Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');
const stack = Object.entries(layers).map(([name, one]) => `${name}@sha256:${digestOf(one)}`);
const manifest = Object.entries(layers).map(([name, one]) => `${digestOf(one)}  ${name}.sqfs\n`);
const prove = (url: string): string =>
  `boot='${url}' layers='${stack.join(',')}'; prove_manifest && echo proven`;

interface ReleaseKey {
  readonly publicKey: string;
  readonly sign: (text: string) => { readonly manifest: string; readonly signature: string };
}

function releaseKey(folder: string, name: string): ReleaseKey {
  mkdirSync(join(folder, name));
  const path = (file: string): string => join(folder, name, file);
  const minisign = (...args: string[]) =>
    execFileSync('minisign', args, { stdio: 'pipe', input: '' });
  minisign('-G', '-W', '-p', path('release.pub'), '-s', path('release.key'));
  return {
    publicKey: path('release.pub'),
    sign: (text) => {
      writeFileSync(path('manifest'), text);
      minisign('-S', '-s', path('release.key'), '-m', path('manifest'));
      return { manifest: text, signature: readFileSync(path('manifest.minisig'), 'utf8') };
    },
  };
}

function serve(server: NginxBootServer, signed: ReturnType<ReleaseKey['sign']>): void {
  server.put('manifest', signed.manifest);
  server.put('manifest.minisig', signed.signature);
}

function imageWithKey(): { shell: InitramfsShell; key: ReleaseKey; stranger: ReleaseKey } {
  const shell = initramfsShell();
  const key = releaseKey(shell.folder, 'ours');
  copyFileSync(key.publicKey, join(shell.folder, 'release.pub'));
  return { shell, key, stranger: releaseKey(shell.folder, 'theirs') };
}

const why = whyNoShell || whyNoServer;

describe.skipIf(why !== '')(`the signed manifest${why}`, () => {
  test('is proven when our key signed it and every layer is in it', async () => {
    const { shell, key } = imageWithKey();
    const server = await NginxBootServer.start();
    serve(server, key.sign(manifest.join('')));

    expect((await shell.run(prove(server.url))).output.trim()).toBe('proven');
    expect(server.reports()).toEqual([]);
  });

  test('is not asked for by an image without a key', async () => {
    const server = await NginxBootServer.start();

    expect((await initramfsShell().run(prove(server.url))).output.trim()).toBe('proven');
    expect(server.fetches()).toEqual([]);
  });

  test.each([
    [
      'signed by somebody else',
      'layer-unsigned -',
      (key: ReleaseKey, stranger: ReleaseKey) => stranger.sign(manifest.join('')),
    ],
    [
      'changed after it was signed',
      'layer-unsigned -',
      (key: ReleaseKey) => ({ ...key.sign(manifest.join('')), manifest: `${manifest.join('')}\n` }),
    ],
    [
      'signed, without one of the layers',
      'layer-unsigned worker',
      (key: ReleaseKey) => key.sign(manifest[0] ?? ''),
    ],
    [
      'signed, with another digest',
      'layer-unsigned base',
      (key: ReleaseKey) => key.sign(manifest.join('').replace(/^./, 'g')),
    ],
    [
      'with a signature that is none',
      'layer-unsigned -',
      (key: ReleaseKey) => ({
        ...key.sign(manifest.join('')),
        signature: 'untrusted comment: x\n',
      }),
    ],
  ])('%s is refused, reported and asked for again', async (_, report, wrong) => {
    const { shell, key, stranger } = imageWithKey();
    const server = await NginxBootServer.start();
    serve(server, wrong(key, stranger));
    const running = shell.run(prove(server.url));

    await expect.poll(() => server.reports().length).toBeGreaterThan(1);
    expect(new Set(server.reports())).toEqual(new Set([report]));
    serve(server, key.sign(manifest.join('')));

    expect((await running).output.trim()).toBe('proven');
  });

  test('that is not there is waited for', async () => {
    const { shell, key } = imageWithKey();
    const server = await NginxBootServer.start();
    const running = shell.run(prove(server.url));

    await expect.poll(() => server.reports()).toContain('layer-unreachable -');
    serve(server, key.sign(manifest.join('')));

    expect((await running).output.trim()).toBe('proven');
  });
});
