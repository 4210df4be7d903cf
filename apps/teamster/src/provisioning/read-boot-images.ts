import { readFileSync } from 'node:fs';
import { type BootImages, parseBootImages } from './boot-images.ts';

/** The images that the file describes; null where there is no file yet. Throws if it cannot be used. */
export function readBootImages(file: string | null): BootImages | null {
  if (file === null) return null;
  const { images, issues } = parseBootImages(JSON.parse(readFileSync(file, 'utf8')));
  if (images !== undefined) return images;
  throw new Error(`Cannot use ${file}: ${issues.map(({ message }) => message).join('; ')}`);
}
