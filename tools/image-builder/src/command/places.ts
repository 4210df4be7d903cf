import { join } from 'node:path';

/** Where things are in a checkout. */
export interface Places {
  readonly root: string;
  readonly iso: string;
  readonly cache: string;
  readonly steps: string;
  readonly images: string;
  readonly media: string;
  readonly versions: string;
  readonly testKey: string;
  readonly debian: string;
}

/** The places below the root of a checkout. */
export function placesIn(root: string): Places {
  const at = (path: string): string => join(root, path);
  return {
    root,
    iso: at('iso'),
    cache: at('cache'),
    steps: at('cache/steps'),
    images: at('dist/images'),
    media: at('dist/iso'),
    versions: at('versions'),
    testKey: at('keys/testkey'),
    debian: at('tools/image-builder/platforms/debian'),
  };
}
