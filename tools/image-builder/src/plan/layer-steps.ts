import { demandUnchanged } from '../files/demand-unchanged.ts';
import { rootfsDigest } from '../layers/layer-source.ts';
import { type LayerName, below, isSystem } from '../layers/layer-stack.ts';
import { squashLayer } from '../squash/squash-layer.ts';
import { RootedTools } from '../image-tools/image-tools.ts';
import type { Step } from '../steps/step.ts';
import { layOver } from '../tree/lay-over.ts';
import type { LayerFilling } from '../tree/layer-filling.ts';
import { demandClean } from '../tree/demand-clean.ts';
import { osRelease } from '../tree/os-release.ts';
import { copyTree, setUpLayer, sweepLayer } from '../tree/set-up-layer.ts';
import type { BuildFacts } from './build-facts.ts';
import { codeDigest } from './code-digest.ts';
import { demand } from './demand.ts';
import { packageStep } from './package-step.ts';

/** The three steps of a layer: its packages, the whole of its tree, and the file it is packed into. */
export function layerSteps(name: LayerName, facts: BuildFacts): readonly Step[] {
  return [layerPackages(name, facts), layerTree(name, facts), layerSquash(name, facts)];
}

function layerPackages(name: LayerName, facts: BuildFacts): Step {
  return packageStep({
    name: `packages:${name}`,
    set: demand(facts.sets, name),
    below: below(name).map((each) => demand(facts.sets, each)),
    lowers: below(name).map((each) => `tree:${each}`),
    platform: facts.platform,
    sourceDateEpoch: facts.sourceDateEpoch,
  });
}

function layerTree(name: LayerName, facts: BuildFacts): Step {
  const source = demand(facts.layers, name);
  const lowers = below(name).map((each) => `tree:${each}`);
  const filling = layerFilling(name, facts);
  const { sourceDateEpoch } = facts;
  return {
    name: `tree:${name}`,
    needs: [...lowers, `packages:${name}`],
    inputs: {
      ...source.inputs,
      ...Object.fromEntries(filling.apps.map((app) => [`app ${app.name}`, app.digest])),
      ...Object.fromEntries(Object.entries(filling.files)),
      node: filling.nodeRuntime === undefined ? 'none' : facts.node.digest,
      code: codeDigest('tree', 'chroot'),
      sourceDateEpoch,
    },
    run: async ({ output, log, resultOf }) => {
      const began = Math.floor(Date.now() / 1000) - 1;
      await copyTree(resultOf(`packages:${name}`), output, log);
      const root = { lowers: lowers.map(resultOf), upper: output, binds: [], sourceDateEpoch, log };
      await layOver(root, filling);
      demandUnchanged(`iso/${name}/rootfs`, source.inputs.rootfs, rootfsDigest(source.rootfs));
      if (source.setup !== undefined)
        await setUpLayer(root, { name, setup: source.setup, isDevelopment: facts.isDevelopment });
      await sweepLayer(root, began);
      demandClean(output, facts.isDevelopment);
    },
  };
}

/** Version and test key are in the layers where systems differ, so that the big layers below are built once. */
function layerFilling(name: LayerName, facts: BuildFacts): LayerFilling {
  const { rootfs, apps } = demand(facts.layers, name);
  return {
    rootfs,
    apps: apps.map((app) => demand(facts.apps, app)),
    nodeRuntime: facts.nodeLayers.includes(name) ? facts.node.program : undefined,
    files: {
      ...(isSystem(name) ? { 'usr/lib/os-release': osRelease(name, facts.version.version) } : {}),
      ...(isSystem(name) && facts.testKey !== undefined
        ? { 'usr/lib/operos/ssh/authorized_keys': facts.testKey }
        : {}),
    },
  };
}

function layerSquash(name: LayerName, facts: BuildFacts): Step {
  const compression = facts.isDevelopment ? 'development' : 'release';
  const { sourceDateEpoch } = facts;
  return {
    name: `squash:${name}`,
    needs: ['image-tools', `tree:${name}`],
    inputs: { compression, sourceDateEpoch, code: codeDigest('squash', 'chroot', 'image-tools') },
    run: ({ output, log, resultOf }) =>
      squashLayer(new RootedTools(resultOf('image-tools')), {
        tree: resultOf(`tree:${name}`),
        file: `${output}/${name}.sqfs`,
        compression,
        sourceDateEpoch,
        log,
      }),
  };
}
