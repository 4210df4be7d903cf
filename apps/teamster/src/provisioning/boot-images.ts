import { type Bytes, type Issue, parseBytes, parseDisplayText } from '@operos/cluster-model';
import {
  type BootLayer,
  type BootPath,
  parseBootPath,
  parseLayerName,
  parseSha256,
} from '@operos/pxe';

const LONGEST_VERSION = 64;

/** The system that workers boot: what the image builder leaves beside the layers as images.json. */
export interface BootImages {
  /** Of the images, x.y.z; null where the file does not say. */
  readonly version: string | null;
  readonly kernel: BootPath;
  /** Microcode first, then the initramfs. */
  readonly initramfs: readonly [BootPath, ...BootPath[]];
  /** Bottom first. */
  readonly layers: readonly ImageLayer[];
}

/** A layer with its length, null where the file does not say. */
export interface ImageLayer extends BootLayer {
  readonly bytes: Bytes | null;
}

/** The images, or everything that is wrong with their description. */
export type ParsedBootImages =
  | { readonly images: BootImages; readonly issues?: undefined }
  | { readonly images?: undefined; readonly issues: readonly Issue[] };

/** Reads `{version, kernel, initramfs: [...], layers: [{name, digest, bytes}]}`; digests are 64 hexadecimal digits. */
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
  const version = parseDisplayText(text(document.version), LONGEST_VERSION) ?? null;
  const known = layers.filter((layer) => layer !== undefined);
  return { images: { version, kernel, initramfs, layers: known } };
}

function layerOf(value: unknown): ImageLayer | undefined {
  const { name, digest, bytes } = fieldsOf(value);
  const layer = { name: parseLayerName(text(name)), digest: parseSha256(text(digest)) };
  return layer.name === undefined || layer.digest === undefined
    ? undefined
    : { name: layer.name, digest: layer.digest, bytes: lengthOf(bytes) };
}

function lengthOf(value: unknown): Bytes | null {
  return typeof value === 'number' ? (parseBytes(value) ?? null) : null;
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
