import type { Sha256 } from './sha256.ts';
import { parseSha256 } from './sha256.ts';

/** The name of a squashfs layer, and of its file without the suffix: `base`, `node`, `worker`. */
export type LayerName = string & { readonly __brand: 'LayerName' };

/** One squashfs image of the stack a machine runs from, pinned by its content. */
export interface BootLayer {
  readonly name: LayerName;
  /** SHA-256 of the whole file, checked by the initramfs before it is mounted. */
  readonly digest: Sha256;
}

/** Reads a lower-case letter and up to 31 letters, digits and hyphens. */
export function parseLayerName(text: string): LayerName | undefined {
  return /^[a-z][a-z0-9-]{0,31}$/.test(text) ? (text as LayerName) : undefined;
}

/** Prints `base@sha256:…`: a shell takes it apart with `${layer%%@*}` and `${layer#*@sha256:}`. */
export function printBootLayer(layer: BootLayer): string {
  return `${layer.name}@sha256:${layer.digest}`;
}

/** Reads what {@link printBootLayer} prints; undefined for anything else. */
export function parseBootLayer(text: string): BootLayer | undefined {
  const [nameText = '', digestText = '', ...rest] = text.split('@sha256:');
  const name = parseLayerName(nameText);
  const digest = parseSha256(digestText);
  return name === undefined || digest === undefined || rest.length > 0
    ? undefined
    : { name, digest };
}
