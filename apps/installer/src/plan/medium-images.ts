import type { BootLayer } from '@operos/pxe';

/** The images that are copied from the medium into a slot, as its manifest lists them. */
export interface MediumImages {
  /** `/run/operos/medium/operos`. */
  readonly folder: string;
  /** Every file to be copied under its own name: kernel, initramfs, layers but the installer's, documents. */
  readonly files: readonly MediumFile[];
  /** What a controller runs from, bottom first: base, node, controller. */
  readonly layers: readonly BootLayer[];
}

/** One file of the medium. */
export interface MediumFile {
  readonly name: string;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
  readonly bytes: number;
}
