import type { BootLayer } from '@operos/pxe';

/** What is to become an installation medium. */
export interface IsoOrder {
  /** x.y.z */
  readonly version: string;
  /** Of the file system on the medium: `OPEROS_` and the version with underscores. */
  readonly label: string;
  readonly development: boolean;
  readonly images: MediumImages;
  /** The ISO file to write; its folder is there already. */
  readonly output: string;
  /** A folder for what is needed on the way. */
  readonly scratch: string;
  readonly log: string;
  /** Seconds since 1970: the time of every file on the medium. */
  readonly sourceDateEpoch: string;
}

/** The images that go onto the medium. */
export interface MediumImages {
  readonly kernel: string;
  readonly initramfs: string;
  /** All of them, bottom first: those that the installer runs from, and those that it installs. */
  readonly layers: readonly MediumLayer[];
  /** Files that are laid beside the layers under their own names: manifest, its signature, images.json. */
  readonly documents: readonly string[];
}

/** One layer on the medium. */
export interface MediumLayer {
  readonly layer: BootLayer;
  readonly file: string;
  /** Whether the installer runs from it. */
  readonly boots: boolean;
}
