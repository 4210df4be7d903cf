import { copyFileSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileDigest } from '../files/file-digest.ts';
import type { LayerName } from '../layers/layer-stack.ts';
import { stackOf } from '../layers/layer-stack.ts';
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
  /** The bill of materials. */
  readonly sbom: string;
  /** Signs the manifest in this folder; undefined if the build was given no key. */
  readonly sign: ((folder: string) => Promise<void>) | undefined;
}

/** The folder of a finished set of images, and its files by name. */
export interface LeftImages {
  readonly folder: string;
  readonly files: ReadonlyMap<string, ImageFile>;
}

/** Name of the bill of materials, beside the images and beside the medium. */
export const sbomName = 'sbom.cdx.json';

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
  await order.sign?.(fresh);
  writeFileSync(join(fresh, sbomName), order.sbom);
  // A controller that finds the file has workers boot from what it names.
  if (order.layers.includes('worker'))
    writeFileSync(join(fresh, 'images.json'), describe(order, files));
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

/** The worker's layers, bottom first. */
function describe({ version }: ImagesOrder, files: ReadonlyMap<string, ImageFile>): string {
  const layers = stackOf('worker').flatMap((name) => {
    const file = files.get(`${name}.sqfs`);
    return file === undefined ? [] : [{ name, ...file }];
  });
  return `${JSON.stringify(imagesDocument(version.version, layers), null, 2)}\n`;
}
