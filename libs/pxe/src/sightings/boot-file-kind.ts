import type { BootStageId } from '@operos/cluster-model';
import type { LayerName } from '../kernel-line/boot-layer.ts';

/** What a file of the boot tree is for, told from its name alone. */
export type BootFileKind = 'loader' | 'menu' | 'kernel' | 'initramfs' | 'layer' | 'tool' | 'other';

const KINDS: readonly (readonly [RegExp, BootFileKind])[] = [
  // What a card whose own ROM is iPXE is told to load: that ROM is the loader, and this is its first sign of life.
  [/(?:^|\/)boot\.ipxe$/, 'loader'],
  [/(?:^|\/)pxelinux\.cfg\/[^/]+$|\.ipxe$/, 'menu'],
  [/(?:^|\/)tools\/[^/]+$|(?:^|\/)hdt\.c32$/, 'tool'],
  [/(?:^|\/)(?:[^/]+\.c32|ldlinux\.e(?:32|64)|[^/]+\.efi|lpxelinux\.0|undionly\.kpxe)$/, 'loader'],
  [/(?:^|\/)vmlinuz[^/]*$/, 'kernel'],
  [/(?:^|\/)init(?:rd|ramfs)[^/]*$/, 'initramfs'],
  [/\.sqfs$/, 'layer'],
];

/** Tells what a file is by its path or URL: `boot/0.1.7/vmlinuz` is a kernel. */
export function bootFileKind(path: string): BootFileKind {
  return KINDS.find(([pattern]) => pattern.test(path))?.[1] ?? 'other';
}

/**
 * The stage a machine has reached with this file; undefined for one that proves nothing. The layers are fetched bottom
 * first, so only the top one proves that all are there.
 */
export function bootStageOf(path: string, topLayer: LayerName): BootStageId | undefined {
  const kind = bootFileKind(path);
  switch (kind) {
    case 'loader':
    case 'menu':
    case 'kernel':
    case 'initramfs':
      return `${kind}-fetched`;
    case 'layer':
      return path.endsWith(`/${topLayer}.sqfs`) ? 'layers-fetched' : undefined;
    case 'tool':
    case 'other':
      return undefined;
  }
}
