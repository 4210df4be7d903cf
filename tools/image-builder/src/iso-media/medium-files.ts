import { basename, join } from 'node:path';
import { installerMenu } from './installer-menu.ts';
import type { IsoOrder } from './iso-order.ts';
import { efiLoaders, type LoaderFile, mediumLoaders } from './loader-files.ts';
import type { MediumLabel } from '@operos/pxe';
import { mediumPaths } from './medium-paths.ts';
import { renderGrubCfg, renderGrubStart } from './render-grub-cfg.ts';
import { renderIsolinuxCfg } from './render-isolinux-cfg.ts';

/** A file of the medium that is the copy of one that exists. */
export interface CopiedFile {
  readonly path: string;
  readonly copyOf: string;
}

/** A file of the medium: text that we render, or a copy. */
export type MediumFile = CopiedFile | { readonly path: string; readonly text: string };

/** Loaders, menus and tools; a person who copies these to a stick by hand can start it under UEFI. */
export function startFiles(order: IsoOrder, label: MediumLabel, toolsRoot: string): MediumFile[] {
  const menu = installerMenu({
    version: order.version,
    label,
    layers: order.images.layers.filter(({ boots }) => boots).map(({ layer }) => layer),
    development: order.development,
  });
  return [
    ...[...mediumLoaders, ...efiLoaders].map((file) => fromTools(file, toolsRoot)),
    { path: mediumPaths.isolinuxMenu, text: renderIsolinuxCfg(menu) },
    { path: mediumPaths.grubMenu, text: renderGrubCfg(menu) },
    { path: mediumPaths.mark, text: `${menu.title} installation medium, ${label}\n` },
  ];
}

/** The files of the file system that UEFI firmware starts from. */
export function efiFiles(label: MediumLabel, toolsRoot: string): MediumFile[] {
  return [
    ...efiLoaders.map((file) => fromTools(file, toolsRoot)),
    { path: mediumPaths.grubMenu, text: renderGrubStart(label) },
  ];
}

/** Kernel, initramfs, layers and what is said of them: the bulk of the medium. */
export function imageFiles({ images }: IsoOrder): CopiedFile[] {
  const inLayers = (name: string, copyOf: string) => ({
    path: `${mediumPaths.layers}/${name}`,
    copyOf,
  });
  return [
    { path: mediumPaths.kernel, copyOf: images.kernel },
    { path: mediumPaths.initramfs, copyOf: images.initramfs },
    ...images.layers.map(({ layer, file }) => inLayers(`${layer.name}.sqfs`, file)),
    ...images.documents.map((file) => inLayers(basename(file), file)),
  ];
}

function fromTools({ path, copyOf }: LoaderFile, toolsRoot: string): CopiedFile {
  return { path, copyOf: join(toolsRoot, copyOf) };
}
