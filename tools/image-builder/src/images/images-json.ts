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

/** Where a controller shows its images in the boot tree: srv-operos-boot-images.mount of iso/controller. */
const FOLDER = 'images';

/** Describes the worker's layers. */
export function imagesDocument(version: string, layers: ImagesDocument['layers']): ImagesDocument {
  return {
    version,
    kernel: `${FOLDER}/vmlinuz`,
    initramfs: [`${FOLDER}/initramfs.img`],
    layers: layers.map(({ name, digest, bytes }) => ({ name, digest, bytes })),
  };
}
