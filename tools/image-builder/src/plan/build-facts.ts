import type { Platform } from '../../platforms/platform.ts';
import type { AppBundle } from '../apps/app-bundle.ts';
import type { NodeRuntime } from '../apps/node-runtime.ts';
import type { LayerName } from '../layers/layer-stack.ts';
import type { LayerSource } from '../layers/layer-source.ts';
import type { ProvidedSet } from '../packages/lock-packages.ts';
import type { ImageVersion } from '../versions/image-version.ts';

/** Everything from which the steps of a build follow. */
export interface BuildFacts {
  readonly isDevelopment: boolean;
  readonly version: ImageVersion;
  readonly sourceDateEpoch: string;
  readonly platform: Platform;
  readonly layers: ReadonlyMap<LayerName, LayerSource>;
  readonly sets: ReadonlyMap<string, ProvidedSet>;
  readonly apps: ReadonlyMap<string, AppBundle>;
  readonly node: NodeRuntime;
  /** The layers that carry the runtime: the one below all systems, since each runs programs of ours. */
  readonly nodeLayers: readonly LayerName[];
  /** The public key that development builds accept on every node. */
  readonly testKey: string | undefined;
  /** The folder iso/boot/initramfs. */
  readonly initramfs: string;
  /** Public key that the initramfs demands a signature by. */
  readonly verificationKey: string | undefined;
}
