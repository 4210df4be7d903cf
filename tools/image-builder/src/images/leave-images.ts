import { copyFileSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileDigest } from '../files/file-digest.ts';
import { type LayerName, stackOf } from '../layers/layer-stack.ts';
import type { Results } from '../steps/run-steps.ts';
import type { ImageVersion } from '../versions/image-version.ts';
import { type ImageFile, imagesDocument } from './images-json.ts';
import { renderManifest } from './render-manifest.ts';

/** Which results become images, and where. */
export interface ImagesOrder {
  readonly version: ImageVersion;
  readonly layers: readonly LayerName[];
  /** dist/images. */
  readonly images: string;
}

/** The folder of a finished set of images, and its files by name. */
export interface LeftImages {
  readonly folder: string;
  readonly files: ReadonlyMap<string, ImageFile>;
}

/** Copies results of a build into dist/images/VERSION and describes them there; the folder is replaced as a whole. */
export async function leaveImages(order: ImagesOrder, resultOf: Results): Promise<LeftImages> {
  const folder = join(order.images, order.version.folder);
  const fresh = `${folder}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  const files = new Map<string, ImageFile>();
  for (const [name, step] of imageSteps(order.layers)) {
    copyFileSync(join(resultOf(step), name), join(fresh, name));
    const { size } = statSync(join(fresh, name));
    files.set(name, { digest: await fileDigest(join(fresh, name)), bytes: size });
  }
  writeFileSync(join(fresh, 'manifest'), renderManifest(files));
  if (order.layers.includes('worker'))
    writeFileSync(
      join(fresh, 'images.json'),
      `${JSON.stringify(describe(order, files), null, 2)}\n`,
    );
  rmSync(folder, { recursive: true, force: true });
  renameSync(fresh, folder);
  return { folder, files };
}

function imageSteps(layers: readonly LayerName[]): readonly (readonly [string, string])[] {
  return [
    ['vmlinuz', 'kernel'],
    ['initramfs.img', 'initramfs'],
    ...layers.map((name) => [`${name}.sqfs`, `squash:${name}`] as const),
  ];
}

function describe({ version }: ImagesOrder, files: ReadonlyMap<string, ImageFile>) {
  const layers = stackOf('worker').flatMap((name) => {
    const file = files.get(`${name}.sqfs`);
    return file === undefined ? [] : [{ name, ...file }];
  });
  return imagesDocument(version, layers);
}
