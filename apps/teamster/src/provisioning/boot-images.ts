import type { Issue } from '@operos/cluster-model';
import {
  type BootLayer,
  type BootPath,
  parseBootPath,
  parseLayerName,
  parseSha256,
} from '@operos/pxe';

/** The system that workers boot: what the image builder leaves beside the layers as images.json. */
export interface BootImages {
  readonly kernel: BootPath;
  /** Microcode first, then the initramfs. */
  readonly initramfs: readonly [BootPath, ...BootPath[]];
  /** Bottom first. */
  readonly layers: readonly BootLayer[];
}

/** The images, or everything that is wrong with their description. */
export type ParsedBootImages =
  | { readonly images: BootImages; readonly issues?: undefined }
  | { readonly images?: undefined; readonly issues: readonly Issue[] };

/** Reads `{kernel, initramfs: [...], layers: [{name, digest}]}`; digests are 64 hexadecimal digits. */
export function parseBootImages(value: unknown): ParsedBootImages {
  const document = fieldsOf(value);
  const kernel = parseBootPath(text(document.kernel));
  const [first, ...more] = list(document.initramfs).map((path) => parseBootPath(text(path)));
  const layers = list(document.layers).map(layerOf);
  const issues = [
    ...problem(kernel === undefined, 'kernel', 'a path in the boot tree'),
    ...problem(
      [first, ...more].includes(undefined),
      'initramfs',
      'at least one path in the boot tree',
    ),
    ...problem(layers.includes(undefined), 'layers', 'layers with a name and a SHA-256'),
    ...problem(layers.length === 0, 'layers', 'at least one layer'),
  ];
  if (kernel === undefined || first === undefined || issues.length > 0) return { issues };
  const initramfs: BootImages['initramfs'] = [first, ...more.filter((path) => path !== undefined)];
  return { images: { kernel, initramfs, layers: layers.filter((layer) => layer !== undefined) } };
}

function layerOf(value: unknown): BootLayer | undefined {
  const { name, digest } = fieldsOf(value);
  const layer = { name: parseLayerName(text(name)), digest: parseSha256(text(digest)) };
  return layer.name === undefined || layer.digest === undefined
    ? undefined
    : { name: layer.name, digest: layer.digest };
}

function fieldsOf(value: unknown): Partial<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? value : {};
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function problem(isWrong: boolean, path: string, expected: string): readonly Issue[] {
  if (!isWrong) return [];
  return [
    {
      path,
      severity: 'error',
      code: 'boot-images',
      message: `Expected ${expected} as "${path}" of images.json`,
      remedy: 'Build the images again; the builder writes this file.',
    },
  ];
}
