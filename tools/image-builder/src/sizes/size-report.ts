import type { ImageFile } from '../images/images-json.ts';
import { stackOf } from '../layers/layer-stack.ts';

/** How long everything is, in bytes. */
export interface SizeReport {
  readonly files: Readonly<Record<string, number>>;
  /** Kernel, initramfs and layers: what one worker fetches at each start. */
  readonly workerFetches: number | undefined;
  readonly iso: number | undefined;
}

/** Adds up what was built. */
export function sizeReport(
  files: ReadonlyMap<string, ImageFile>,
  iso: number | undefined,
): SizeReport {
  const bytes = Object.fromEntries([...files].map(([name, file]) => [name, file.bytes]));
  const fetched = ['vmlinuz', 'initramfs.img', ...stackOf('worker').map((name) => `${name}.sqfs`)];
  const isWhole = fetched.every((name) => bytes[name] !== undefined);
  const sum = fetched.reduce((total, name) => total + (bytes[name] ?? 0), 0);
  return { files: bytes, workerFetches: isWhole ? sum : undefined, iso };
}

/** The report as lines for a person, in megabytes of 1,000,000 bytes. */
export function printSizes({ files, workerFetches, iso }: SizeReport): readonly string[] {
  const rows: (readonly [string, number | undefined])[] = [
    ...Object.entries(files),
    ['a worker fetches', workerFetches],
    ['ISO', iso],
  ];
  return rows.flatMap(([name, bytes]) =>
    bytes === undefined ? [] : [`${name.padEnd(18)}${(bytes / 1e6).toFixed(1).padStart(7)} MB`],
  );
}
