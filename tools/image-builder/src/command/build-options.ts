import type { LayerName } from '../layers/layer-stack.ts';

/** What a build is asked to do. */
export interface BuildOptions {
  /** packages and images fill one cache each, cache fills both; isobuild makes the images and the medium. */
  readonly verb: 'packages' | 'images' | 'cache' | 'isobuild';
  readonly isDevelopment: boolean;
  /** Only what this system needs; undefined: all systems and the installation medium. */
  readonly only: LayerName | undefined;
  readonly platform: string;
  readonly isOffline: boolean;
  /** Stop rather than choose packages anew. */
  readonly isLocked: boolean;
  /** Choose all packages anew. */
  readonly isUpdate: boolean;
  /** A minisign secret key; the initramfs then demands its signature. */
  readonly signKey: string | undefined;
}
