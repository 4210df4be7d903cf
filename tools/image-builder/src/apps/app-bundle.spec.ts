import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { appBundle } from './app-bundle.ts';

function checkoutWith(app: string, file: string): string {
  const root = temporaryFolder();
  mkdirSync(join(root, 'apps', app, 'dist'), { recursive: true });
  writeFileSync(join(root, 'apps', app, 'dist', file), 'content');
  return root;
}

test('an app with main.mjs is a program, a page is only files', () => {
  expect(appBundle(checkoutWith('agent', 'main.mjs'), 'agent').isProgram).toBe(true);
  expect(appBundle(checkoutWith('page', 'index.html'), 'page').isProgram).toBe(false);
});

test('an app that is not built is refused', () => {
  expect(() => appBundle(checkoutWith('agent', 'report.json'), 'agent')).toThrow(
    'agent/dist/main.mjs',
  );
});

test('maps are not shipped and do not count', () => {
  const root = checkoutWith('agent', 'main.mjs');
  const { digest } = appBundle(root, 'agent');
  writeFileSync(join(root, 'apps/agent/dist/main.mjs.map'), 'map');
  expect(appBundle(root, 'agent').digest).toBe(digest);
});
