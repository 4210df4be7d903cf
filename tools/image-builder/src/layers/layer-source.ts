import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { treeDigest } from '../files/tree-digest.ts';
import type { LayerName } from './layer-stack.ts';
import { parsePackageList } from './parse-package-list.ts';

/** What a person wrote of a layer, below iso/NAME. */
export interface LayerSource {
  readonly name: LayerName;
  readonly packages: readonly string[];
  /** Programs of this repository that the layer carries. */
  readonly apps: readonly string[];
  /** Files laid over the root, those of the platform last; only folders that exist. */
  readonly rootfs: readonly string[];
  /** Run once in the root after everything else is there; undefined if the layer needs none. */
  readonly setup: string | undefined;
  readonly inputs: { readonly rootfs: string; readonly setup: string };
}

/** Reads iso/NAME; a platform's own files end in its name, as packages.arch does. */
export function readLayerSource(iso: string, name: LayerName, platform: string): LayerSource {
  const at = (file: string): string => join(iso, name, file);
  const [packages] = [`packages.${platform}`, 'packages'].filter((file) => existsSync(at(file)));
  const rootfs = ['rootfs', `rootfs.${platform}`].map(at).filter((file) => existsSync(file));
  return {
    name,
    packages: packages === undefined ? [] : parsePackageList(readFileSync(at(packages), 'utf8')),
    apps: existsSync(at('apps')) ? parsePackageList(readFileSync(at('apps'), 'utf8')) : [],
    rootfs,
    setup: existsSync(at('setup')) ? at('setup') : undefined,
    inputs: {
      rootfs: rootfsDigest(rootfs),
      setup: treeDigest(at('setup')),
    },
  };
}

/** Digest of the files that are laid over a root. */
export function rootfsDigest(folders: readonly string[]): string {
  return folders.map((folder) => treeDigest(folder)).join(' ');
}
