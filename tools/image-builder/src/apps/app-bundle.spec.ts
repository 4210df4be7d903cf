import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { type AppPlaces, keepAppBundle } from './app-bundle.ts';

function placesWith(app: string, file: string): AppPlaces {
  const root = temporaryFolder();
  mkdirSync(join(root, 'apps', app, 'dist'), { recursive: true });
  writeFileSync(join(root, 'apps', app, 'dist', file), 'content');
  return { root, kept: join(root, 'cache/programs') };
}

test('an app with main.mjs is a program, a page is only files', () => {
  expect(keepAppBundle(placesWith('agent', 'main.mjs'), 'agent').isProgram).toBe(true);
  expect(keepAppBundle(placesWith('page', 'index.html'), 'page').isProgram).toBe(false);
});

test('an app that is not built is refused', () => {
  const places = placesWith('agent', 'report.json');
  expect(() => keepAppBundle(places, 'agent')).toThrow('agent/dist/main.mjs');
});

test('maps are not shipped and do not count', () => {
  const places = placesWith('agent', 'main.mjs');
  const { digest } = keepAppBundle(places, 'agent');
  writeFileSync(join(places.root, 'apps/agent/dist/main.mjs.map'), 'map');
  expect(keepAppBundle(places, 'agent').digest).toBe(digest);
});

test('an app that is built again during the build of images does not change what goes into them', () => {
  const places = placesWith('agent', 'main.mjs');
  const { folder } = keepAppBundle(places, 'agent');
  writeFileSync(join(places.root, 'apps/agent/dist/main.mjs'), 'newer');
  expect(readFileSync(join(folder, 'main.mjs'), 'utf8')).toBe('content');
});
