import { expect, test } from 'vitest';
import { placesIn } from '../src/command/places.ts';
import { readVersions } from '../src/versions/read-versions.ts';
import { findPlatform, platformNames } from './find-platform.ts';

const root = new URL('../../..', import.meta.url).pathname;
const versions = readVersions(placesIn(root).versions);

test.each(platformNames())('the platform %s can be made from the pins there are', async (name) => {
  const platform = await findPlatform(name, { versions });
  expect(platform?.name).toBe(name);
  expect(platform?.sources.length).toBeGreaterThan(0);
});

test('there is no platform without a folder', async () => {
  expect(platformNames()).toEqual(['arch', 'debian']);
  expect(await findPlatform('../debian', { versions })).toBeUndefined();
});
