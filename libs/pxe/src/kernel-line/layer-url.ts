import type { BootLayer } from './boot-layer.ts';
import type { BootUrl } from './boot-url.ts';

/** Where the initramfs fetches a layer: the boot server's folder, the layer's name, `.sqfs`. */
export function layerUrl(bootServer: BootUrl, layer: BootLayer): string {
  return `${bootServer}${layer.name}.sqfs`;
}
