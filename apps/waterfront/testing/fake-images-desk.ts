import { type BootImages, ImagesDesk } from '../src/app/about/images-desk.ts';

const digest = (byte: string): string => `sha256:${byte.repeat(32)}`;

/** The images that a test says there are. */
export class FakeImagesDesk extends ImagesDesk {
  images: BootImages = {
    version: '0.1.7',
    bytes: 309_000_000,
    checkedAt: '2026-11-23T17:59:30.000Z',
    layers: [
      { name: 'base', digest: digest('ab'), bytes: 141_000_000 },
      { name: 'node', digest: digest('cd'), bytes: 135_000_000 },
      { name: 'worker', digest: digest('ef'), bytes: 21_000_000 },
    ],
    issues: [],
  };

  override read(): Promise<BootImages> {
    return Promise.resolve(this.images);
  }
}

/** A layer that is not what images.json says. */
export const wrongLayer: NonNullable<BootImages>['issues'][number] = {
  path: '/srv/operos/layers/base.sqfs',
  severity: 'ERROR',
  code: 'boot-image-wrong',
  message: `Expected /srv/operos/layers/base.sqfs to be ${digest('ab')}, got ${digest('00')}; servers refuse it`,
  remedy: 'Put this layer in place again from the images that images.json describes.',
};
