import type { LayerName } from '../layers/layer-stack.ts';

/** A file of the images: how long it is and what is in it. */
export interface ImageFile {
  readonly digest: string;
  readonly bytes: number;
}

/** What images.json tells a controller of the system that its servers boot. */
export interface ImagesDocument {
  readonly version: string;
  /** Path below the boot tree. */
  readonly kernel: string;
  readonly initramfs: readonly string[];
  /** Bottom first. */
  readonly layers: readonly (ImageFile & { readonly name: LayerName })[];
}

/** Describes the worker's layers; `folder` is the name of their folder in the boot tree. */
export function imagesDocument(
  { version, folder }: { readonly version: string; readonly folder: string },
  layers: ImagesDocument['layers'],
): ImagesDocument {
  return {
    version,
    kernel: `${folder}/vmlinuz`,
    initramfs: [`${folder}/initramfs.img`],
    layers: layers.map(({ name, digest, bytes }) => ({ name, digest, bytes })),
  };
}
