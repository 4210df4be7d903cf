import type { ImageTools } from '../image-tools/image-tools.ts';

/** How much work goes into making a layer small. */
export type Compression = 'release' | 'development';

const options: Readonly<Record<Compression, readonly string[]>> = {
  // As small as xz; unpacking costs a ninth of it.
  release: ['-comp', 'zstd', '-Xcompression-level', '19', '-b', '1M'],
  development: ['-comp', 'zstd', '-Xcompression-level', '3', '-b', '256K'],
};

/** What overlayfs notes for itself on the disk of the build; "opaque" is not among them, it belongs to the layer. */
const OVERLAY_NOTES = '^trusted[.]overlay[.](uuid|impure|origin|nlink|metacopy)$';

/** One layer to be packed. */
export interface SquashOrder {
  readonly tree: string;
  readonly file: string;
  readonly compression: Compression;
  readonly sourceDateEpoch: string;
  readonly log: string;
}

/** Packs a layer's folder into a squashfs file; the same tree always gives the same bytes. */
export async function squashLayer(tools: ImageTools, order: SquashOrder): Promise<void> {
  await tools.run(
    [
      'mksquashfs',
      order.tree,
      order.file,
      ...['-noappend', '-no-progress', '-quiet', '-reproducible', '-no-exports'],
      ...options[order.compression],
      ...['-xattrs-exclude', OVERLAY_NOTES],
      // The kernel lies beside the layers, not in them.
      ...['-wildcards', '-e', 'boot/*'],
    ],
    { folders: [order.tree, order.file], log: order.log, sourceDateEpoch: order.sourceDateEpoch },
  );
}
