import { expect, test } from 'vitest';
import { sampleFacts, sampleSet } from '../../testing/sample-facts.ts';
import type { LayerName } from '../layers/layer-stack.ts';
import { stepKeys } from '../steps/step-keys.ts';
import { imageVersion } from '../versions/image-version.ts';
import type { BuildFacts } from './build-facts.ts';
import { layersOf, planBuild } from './plan-build.ts';

const everything: readonly LayerName[] = ['worker', 'controller', 'installer'];

function keys(facts: BuildFacts, systems = everything): ReadonlyMap<string, string> {
  const tools = { platform: facts.platform, set: sampleSet('tools') };
  return stepKeys(planBuild(facts, tools, systems));
}

/** The steps that run again after a change. */
function rebuilt(differences: Partial<BuildFacts>): readonly string[] {
  const before = keys(sampleFacts());
  return [...keys(sampleFacts(differences))]
    .filter(([name, key]) => before.get(name) !== key)
    .map(([name]) => name);
}

function withLayer(name: LayerName, rootfs: string): Partial<BuildFacts> {
  const layers = new Map(sampleFacts().layers);
  const layer = layers.get(name)!;
  return { layers: layers.set(name, { ...layer, inputs: { ...layer.inputs, rootfs } }) };
}

test('a worker needs no controller and no installer', () => {
  expect(layersOf(['worker'])).toEqual(['base', 'node', 'worker']);
  expect(
    [...keys(sampleFacts(), ['worker']).keys()].filter((name) => name.startsWith('squash:')),
  ).toEqual(['squash:base', 'squash:node', 'squash:worker']);
});

test('the same facts have the same keys', () => {
  expect(rebuilt({})).toEqual([]);
});

test('a changed file of the worker rebuilds the worker, and not its packages', () => {
  expect(rebuilt(withLayer('worker', 'changed'))).toEqual(['tree:worker', 'squash:worker']);
});

test('a changed file of the installer leaves the others alone', () => {
  expect(rebuilt(withLayer('installer', 'changed'))).toEqual([
    'tree:installer',
    'squash:installer',
  ]);
});

test('a changed package of the node layer rebuilds what is on it', () => {
  const sets = new Map(sampleFacts().sets).set('node', sampleSet('node', '2.0-1'));
  const again = rebuilt({ sets });
  expect(again).toContain('packages:node');
  expect(again).toContain('squash:controller');
  expect(again).not.toContain('squash:base');
  expect(again).not.toContain('squash:installer');
});

test('another build number leaves the two big layers as they are', () => {
  const again = rebuilt({ version: imageVersion('0.1.8', false) });
  expect(again.filter((name) => name.startsWith('squash:'))).toEqual([
    'squash:worker',
    'squash:controller',
    'squash:installer',
  ]);
  expect(again).not.toContain('initramfs');
});

test('a program that has changed is packed again with the layer that carries it', () => {
  const app = { name: 'agent', folder: '/apps/agent/dist', isProgram: true, digest: 'agent-2' };
  const again = rebuilt({ apps: new Map([['agent', app]]) });
  expect(again).toContain('tree:node');
  expect(again).not.toContain('packages:node');
  expect(again).not.toContain('tree:base');
});

test('a key to verify by makes another initramfs', () => {
  expect(rebuilt({ verificationKey: 'RWQ' })).toEqual(['initramfs']);
});

test('development builds pack faster and carry no microcode', () => {
  const names = [...keys(sampleFacts({ isDevelopment: true })).keys()];
  expect(names).not.toContain('packages:microcode');
  expect([...keys(sampleFacts()).keys()]).toContain('packages:microcode');
});

test('another time of the sources makes everything again', () => {
  const again = rebuilt({ sourceDateEpoch: '1767225601' });
  expect(again).toEqual([...keys(sampleFacts()).keys()]);
});
