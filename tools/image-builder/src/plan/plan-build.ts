import type { Platform } from '../../platforms/platform.ts';
import { type LayerName, layerNames, stackOf } from '../layers/layer-stack.ts';
import type { ProvidedSet } from '../packages/lock-packages.ts';
import type { Step } from '../steps/step.ts';
import { wantedSteps } from '../steps/wanted-steps.ts';
import { bootSteps } from './boot-steps.ts';
import type { BuildFacts } from './build-facts.ts';
import { layerSteps } from './layer-steps.ts';
import { packageStep } from './package-step.ts';

/** The root of image tools: of Debian whatever the images are of. */
export interface ToolsFacts {
  readonly platform: Platform;
  readonly set: ProvidedSet;
}

/** The steps that lead to the kernel, the initramfs and the layers of these systems. */
export function planBuild(
  facts: BuildFacts,
  tools: ToolsFacts,
  systems: readonly LayerName[],
): readonly Step[] {
  const all = [
    packageStep({
      name: 'image-tools',
      set: tools.set,
      below: [],
      lowers: [],
      platform: tools.platform,
      sourceDateEpoch: facts.sourceDateEpoch,
    }),
    ...layerNames
      .filter((name) => facts.layers.has(name))
      .flatMap((name) => layerSteps(name, facts)),
    ...bootSteps(facts),
  ];
  const layers = layersOf(systems);
  return wantedSteps(all, ['kernel', 'initramfs', ...layers.map((name) => `squash:${name}`)]);
}

/** The layers that these systems are stacked from, in building order. */
export function layersOf(systems: readonly LayerName[]): readonly LayerName[] {
  const wanted = new Set(systems.flatMap(stackOf));
  return layerNames.filter((name) => wanted.has(name));
}
