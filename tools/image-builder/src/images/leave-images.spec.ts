import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { type LayerName, stackOf } from '../layers/layer-stack.ts';
import { imageVersion } from '../versions/image-version.ts';
import { leaveImages } from './leave-images.ts';

/** Results of steps that hold their own name. */
function resultsOf(layers: readonly LayerName[]): (step: string) => string {
  const root = temporaryFolder();
  const files: Record<string, string> = { kernel: 'vmlinuz', initramfs: 'initramfs.img' };
  for (const name of layers) files[`squash:${name}`] = `${name}.sqfs`;
  const at = (step: string): string => join(root, step.replace(':', '-'));
  for (const [step, file] of Object.entries(files)) {
    mkdirSync(at(step));
    writeFileSync(join(at(step), file), step);
  }
  return at;
}

const orderOf = (images: string, layers: readonly LayerName[]) => ({
  version: imageVersion('0.1.7', true),
  ...{ layers, images, sbom: '{}\n', sign: undefined },
});

test('leaves the files, their digests and what a controller needs to know', async () => {
  const images = temporaryFolder();
  const layers = stackOf('worker');
  const { folder, files } = await leaveImages(orderOf(images, layers), resultsOf(layers));
  expect(readdirSync(folder).sort()).toEqual([
    'base.sqfs',
    'images.json',
    'initramfs.img',
    'manifest',
    'node.sqfs',
    'sbom.cdx.json',
    'vmlinuz',
    'worker.sqfs',
  ]);
  const document = JSON.parse(readFileSync(join(folder, 'images.json'), 'utf8')) as {
    layers: { name: string; digest: string }[];
  };
  expect(document.layers.map(({ name }) => name)).toEqual(['base', 'node', 'worker']);
  expect(document.layers[0]?.digest).toBe(files.get('base.sqfs')?.digest);
});

test('without the worker’s layer there is nothing for workers to boot from', async () => {
  const layers = stackOf('controller');
  const { folder } = await leaveImages(orderOf(temporaryFolder(), layers), resultsOf(layers));
  expect(readdirSync(folder)).not.toContain('images.json');
});

test('nothing of an earlier build stays, and the signature is made before anyone sees the folder', async () => {
  const images = temporaryFolder();
  const layers = stackOf('worker');
  mkdirSync(join(images, '0.1.7-dev'));
  writeFileSync(join(images, '0.1.7-dev/stale.sqfs'), '');
  const sign = (folder: string): Promise<void> => {
    writeFileSync(join(folder, 'manifest.minisig'), readFileSync(join(folder, 'manifest')));
    expect(readdirSync(join(images, '0.1.7-dev'))).toEqual(['stale.sqfs']);
    return Promise.resolve();
  };
  const { folder } = await leaveImages({ ...orderOf(images, layers), sign }, resultsOf(layers));
  expect(readdirSync(folder)).toContain('manifest.minisig');
  expect(readdirSync(folder)).not.toContain('stale.sqfs');
});
