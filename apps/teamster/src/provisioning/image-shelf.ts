import type { Bytes, Issue } from '@operos/cluster-model';
import type { BootImages } from './boot-images.ts';

/** What servers boot, and whether it lies on this controller as it should. */
export interface ShelvedImages {
  readonly images: BootImages;
  /** What a worker fetches: kernel, initramfs and layers; null while one of them is not there. */
  readonly bytes: Bytes | null;
  /** Files that are missing or wrong. */
  readonly issues: readonly Issue[];
  /** When every file was last looked at, in milliseconds since the epoch; null before the first time. */
  readonly checkedAt: number | null;
}

/** The images on this controller. */
export abstract class ImageShelf {
  /** Null until images are built. */
  abstract current(): ShelvedImages | null;
}
