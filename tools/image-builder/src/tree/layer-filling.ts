import type { AppBundle } from '../apps/app-bundle.ts';

/** What is laid over a layer's packages before its setup runs. */
export interface LayerFilling {
  /** Folders that are laid over the root, one after the other. */
  readonly rootfs: readonly string[];
  readonly apps: readonly AppBundle[];
  /** The program `node`, for the layer that carries the runtime. */
  readonly nodeRuntime: string | undefined;
  /** Files made for this build, such as os-release: path inside the root to text. */
  readonly files: Readonly<Record<string, string>>;
}
