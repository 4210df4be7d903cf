import type { LayerSource } from '../src/layers/layer-source.ts';
import { below, type LayerName, layerNames } from '../src/layers/layer-stack.ts';
import type { ProvidedSet } from '../src/packages/lock-packages.ts';
import type { BuildFacts } from '../src/plan/build-facts.ts';
import { imageVersion } from '../src/versions/image-version.ts';
import { samplePackage } from './sample-package.ts';
import { ShelfPlatform } from './shelf-platform.ts';

/** A set with one package of its own name. */
export function sampleSet(name: string, version = '1.0-1'): ProvidedSet {
  const sha256 = Buffer.from(`${name} ${version}`).toString('hex').padEnd(64, '0').slice(0, 64);
  const packages = [samplePackage({ name, version, sha256 })];
  const files = packages.map((locked) => ({ locked, path: `/cache/${name}.deb` }));
  return { name, names: [name], below: [], lockFile: `/locks/${name}`, packages, files };
}

function sampleLayer(name: LayerName): LayerSource {
  const apps = name === 'node' ? ['agent'] : [];
  const inputs = { rootfs: `rootfs of ${name}`, setup: 'absent' };
  return { name, packages: [name], apps, rootfs: [], setup: undefined, inputs };
}

/** Facts of a release build of all layers, with the given differences. */
export function sampleFacts(differences: Partial<BuildFacts> = {}): BuildFacts {
  const sets = [...layerNames, 'initramfs', 'microcode'].map((name) => sampleSet(name));
  const app = { name: 'agent', folder: '/apps/agent/dist', isProgram: true, digest: 'agent-1' };
  return {
    isDevelopment: false,
    version: imageVersion('0.1.7', false),
    sourceDateEpoch: '1767225600',
    platform: new ShelfPlatform([]),
    layers: new Map(layerNames.map((name) => [name, sampleLayer(name)])),
    sets: new Map(sets.map((set) => [set.name, { ...set, below: belowOf(set.name) }])),
    apps: new Map([[app.name, app]]),
    node: { program: '/node', digest: 'node-1' },
    nodeLayers: ['base'],
    testKey: undefined,
    initramfs: '/nowhere/initramfs',
    verificationKey: undefined,
    ...differences,
  };
}

function belowOf(name: string): readonly string[] {
  const layer = layerNames.find((each) => each === name);
  return layer === undefined ? ['base'] : below(layer);
}
