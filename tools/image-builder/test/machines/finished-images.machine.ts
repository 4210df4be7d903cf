import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '@operos/host';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { leftBehind } from '../../src/tree/left-behind.ts';
import { folderForAll } from '../../testing/temporary-folder.ts';
import { places } from './miniature.ts';

const builds = existsSync(places.images)
  ? readdirSync(places.images).filter((name) => existsSync(join(places.images, name, 'manifest')))
  : [];

// The target builds the development images first; those of a release are looked at if they are there.
test('there are images to look at', () => {
  expect(builds.length).toBeGreaterThan(0);
});

async function run(program: string, ...args: string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await runProgram(program, args, { timeoutMs: 300_000 });
  if (exitCode !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
  return stdout;
}

describe.each(builds)('the images of %s', (build) => {
  const at = (name: string): string => join(places.images, build, name);
  const isDevelopment = build.endsWith('-dev');
  const layers = readdirSync(join(places.images, build))
    .filter((name) => name.endsWith('.sqfs'))
    .map((name) => name.replace('.sqfs', ''));
  const folder = folderForAll();
  const tree = (layer: string): string => join(folder(), layer);

  beforeAll(async () => {
    for (const layer of layers) {
      mkdirSync(tree(layer));
      await run('mount', '-o', 'loop,ro', at(`${layer}.sqfs`), tree(layer));
    }
  });
  afterAll(async () => {
    for (const layer of layers) await run('umount', tree(layer));
  });

  test('are what the manifest says', async () => {
    expect(
      await run('sh', '-c', 'cd "$1" && sha256sum --strict --check manifest', 'check', at('')),
    ).not.toContain('FAILED');
  });

  test.each(layers)('%s holds nothing that must not be in an image', (layer) => {
    expect(leftBehind(tree(layer), isDevelopment)).toEqual([]);
  });

  test.skipIf(isDevelopment).each(layers)(
    'no file of %s has the test key (a development build has it)',
    async (layer) => {
      const pattern = existsSync(`${places.testKey}.pub`)
        ? (readFileSync(`${places.testKey}.pub`, 'utf8').split(' ')[1] ?? 'operos-testkey')
        : 'operos-testkey';
      const { exitCode } = await runProgram(
        'grep',
        ['-rqsF', '-e', pattern, '-e', 'operos-testkey', tree(layer)],
        {
          timeoutMs: 300_000,
        },
      );
      expect(exitCode).toBe(1);
    },
  );

  test.each(layers)('every installed package of %s is in the bill of materials', (layer) => {
    const status = join(tree(layer), 'var/lib/dpkg/status');
    const listed = listedPackages(readFileSync(at('sbom.cdx.json'), 'utf8'));
    const installed = existsSync(status) ? installedPackages(readFileSync(status, 'utf8')) : [];
    expect(installed.filter((each) => !listed.has(each))).toEqual([]);
  });
});

function installedPackages(status: string): readonly string[] {
  return status
    .split('\n\n')
    .filter((paragraph) => paragraph.includes('Status: install ok installed'))
    .map((paragraph) => {
      const field = (name: string) => new RegExp(`^${name}: (.+)$`, 'm').exec(paragraph)?.[1] ?? '';
      return `${field('Package')} ${field('Version')}`;
    });
}

function listedPackages(sbom: string): ReadonlySet<string> {
  const { components } = JSON.parse(sbom) as { components: { name: string; version: string }[] };
  return new Set(components.map(({ name, version }) => `${name} ${version}`));
}
